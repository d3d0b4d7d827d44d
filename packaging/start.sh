#!/bin/bash
# Builds Lotse if something changed and starts it: the wizard without arguments, else the terminal command given.
set -euo pipefail

root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
. "$root/packaging/common.sh"

find_jdk

needs_window=false
case "${1:-}" in
  '' | tour) needs_window=true ;;
esac
if $needs_window; then
  need_window_packages
  has_display || need_program Xvfb xvfb
fi
if is_built; then
  install_missing
else
  need_program mvn maven
  install_missing
  build_if_changed
fi

java=("$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8
  "-Djava.util.logging.config.file=$root/packaging/logging.properties")
# Measured: a short command answers sooner with one compiler and the simplest collector. A window runs long.
$needs_window || java+=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC)
java+=(-cp "$root/target/classes:$(cat "$root/target/class-path.txt")" app.lotse.Main)

if ! $needs_window || has_display; then
  exec "${java[@]}" "$@"
fi
if [ $# -gt 0 ]; then
  on_virtual_display "${java[@]}" "$@"
  exit
fi

tour=$root/target/tour
say "There is no display here, so Lotse cannot open its window. Instead it walks by itself through a practice NAS with a miner, on a virtual display."
rm -rf "$tour"
code=0
on_virtual_display "${java[@]}" tour "$tour" --scenario miner >&2 || code=$?
say "The picture of each page: $tour/*.png"
say "What was read from the screen: $tour/result.json"
exit "$code"
