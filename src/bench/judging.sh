#!/bin/bash
# Measures the judging of Snapshots with 400, 2 000 and 20 000 processes by JMH: time and memory per process, each as a ratio to 400 processes,
# and judging beside the mere parsing of the same tables. Arguments go to JMH, for example -f 1 -i 2.
set -euo pipefail

root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
. "$root/packaging/common.sh"
. "$root/src/bench/common.sh"

prepare_bench
result=$root/target/judging.csv
"$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "$bench_path" \
  org.openjdk.jmh.Main JudgingBenchmark -prof gc -rf csv -rff "$result" "$@" </dev/null >"$root/target/judging.log" 2>&1 ||
  { tail -20 "$root/target/judging.log" >&2; exit 1; }

# One line a measured value: its name, the number of processes, the value (of time in microseconds an operation, of memory in bytes).
values=$(tr -d '"\r' <"$result" | LC_ALL=C sort -t, -k1,1 -k8,8n | sed -n 's/^app\.lotse\.diagnosis\.JudgingBenchmark\.//p' |
  while IFS=, read -r name _ _ _ value _ _ processes; do echo "$name $processes $value"; done)
LC_ALL=C awk '
  { value[$1, $2] = $3 }
  END {
    print "processes   judging: us/process  ratio to 400   bytes/process  ratio to 400   parsing: us/process   judging/parsing"
    split("400 2000 20000", sizes, " ")
    for (i = 1; i <= 3; i++) {
      n = sizes[i]
      time = value["judge", n] / n; bytes = value["judge:gc.alloc.rate.norm", n] / n; parse = value["parse", n] / n
      if (i == 1) { base_time = time; base_bytes = bytes }
      printf "%9d %21.2f %13.2f %15.0f %13.2f %21.2f %17.2f\n", n, time, time / base_time, bytes, bytes / base_bytes, parse, time / parse
    }
  }' <<<"$values"
