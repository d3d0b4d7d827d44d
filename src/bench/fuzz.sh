#!/bin/bash
# Fuzzes each target with Jazzer for so many seconds (default 60), and prints what came of it. Ends with 1 when something was found.
# A second argument names the targets: part of a name is enough. Inputs that reach new code are kept in target/fuzz and used again.
set -euo pipefail

root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
. "$root/packaging/common.sh"
. "$root/src/bench/common.sh"

seconds=${1:-60}
wanted=${2:-}
prepare_bench
work=$root/target/fuzz
mkdir -p "$work"
cd "$work"

targets=$("$JAVA_HOME/bin/java" -cp "$bench_path" app.lotse.fuzz.Targets "$work/seeds")
total=0
found=0
printf '%-45s %12s %10s %10s\n' target executions per-second findings
for target in $targets; do
  [[ $target == *"$wanted"* ]] || continue
  mkdir -p "corpus/$target" "findings/$target"
  code=0
  # Jazzer's own checks watch what the program does with an input (files, addresses, patterns); here only Lotse's classes are watched.
  nice "$JAVA_HOME/bin/java" -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Xmx1500m -cp "$bench_path" com.code_intelligence.jazzer.Jazzer \
    --target_class="$target" --instrumentation_includes='app.lotse.**' --custom_hook_includes='app.lotse.**' \
    --reproducer_path="findings/$target" \
    -max_total_time="$seconds" -max_len=6000 -timeout=10 -rss_limit_mb=4000 -print_final_stats=1 \
    -artifact_prefix="findings/$target/" "corpus/$target" "seeds/$target" >"$target.log" 2>&1 </dev/null || code=$?
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$target.log" | tail -1)
  speed=$(sed -n 's/^stat::average_exec_per_sec: *//p' "$target.log" | tail -1)
  printf '%-45s %12s %10s %10s\n' "$target" "${runs:-?}" "${speed:-?}" "$([ "$code" -eq 0 ] && echo none || echo "see $work/$target.log")"
  total=$((total + ${runs:-0}))
  [ "$code" -eq 0 ] || found=$((found + 1))
done
echo "$total executions, $found targets with findings."
[ "$found" -eq 0 ]
