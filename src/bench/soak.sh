#!/bin/bash
# The window open on the page that finds NAS devices, and check-up after check-up of a practice NAS in the same process: memory, threads, files and sockets as they go.
# Arguments: how many check-ups (500), how long they take together in s (3600).
set -euo pipefail

root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
. "$root/packaging/common.sh"
. "$root/src/bench/common.sh"

find_jdk
need_window_packages
need_program Xvfb xvfb
install_missing
prepare_bench
java=("$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -Dprism.order=sw -Djava.util.logging.config.file="$root/packaging/logging.properties" -cp "$bench_path")
nas=$(mktemp)
"${java[@]}" app.lotse.Main practice miner --port 0 >"$nas" &
practice=$!
until grep -q '^password=' "$nas"; do sleep 0.2; done
value() { sed -n "s/^$1=//p" "$nas"; }
soak() {
  value password | "${java[@]}" -Xmn24m -XX:+UseSerialGC app.lotse.wizard.Soak "$(value port)" "$(value user)" "${1:-500}" "${2:-3600}"
}
code=0
on_virtual_display soak "$@" || code=$?
kill $practice
rm -f "$nas"
exit $code
