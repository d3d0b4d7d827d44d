#!/bin/bash
# From the start to the first painted window: the packaged Lotse against the least JavaFX program on the same JDK and JavaFX as they come.
# Both are looked at from outside, on a display of their own, in turn. Arguments: rounds (9), package (that in dist). Run it on a quiet machine, as root.
set -euo pipefail

root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
. "$root/packaging/common.sh"

rounds=${1:-9}
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$root/pom.xml")
package=${2:-$root/dist/lotse_${version}_amd64.deb}
find_jdk
need_window_packages
need_program Xvfb xvfb
install_missing
[ -r "$package" ] || "$root/packaging/package.sh"
build_if_changed

work=$root/target/bench-start
rm -rf "$work"
mkdir -p "$work/classes" "$work/data"
dpkg-deb -x "$package" "$work/package"
javafx=$(tr ':' '\n' <"$root/target/class-path.txt" | grep /javafx- | paste -sd :)
"$JAVA_HOME/bin/javac" -d "$work/classes" -cp "$javafx" "$root"/src/bench/{Hello,FirstPaint}.java

export XDG_DATA_HOME=$work/data
printf '%s\n' "$JAVA_HOME/bin/java" -cp "$work/classes:$javafx" Hello >"$work/hello"
# The shell's way to it is measured, too.
printf '%s\n' "$work/package/usr/bin/lotse" >"$work/lotse"

# At its real place, in a file system that nobody else sees.
in_its_place() { unshare --mount "$root/packaging/in-its-place.sh" "$work/package/usr/lib/lotse" "$@"; }

# Resident memory in MB at its highest, which includes the practice NAS and the pictures of a tour: an upper bound for a check-up.
memory() {
  local peak=0 now
  "$@" >"$work/log" 2>&1 &
  local child=$!
  while kill -0 "$child" 2>/dev/null; do
    now=$(awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$child/status" 2>/dev/null || echo 0)
    [ "${now:-0}" -le "$peak" ] || peak=$now
    sleep 0.2
  done
  wait "$child" || { cat "$work/log" >&2; return 1; }
  echo "$peak"
}

hello_memory() {
  "$JAVA_HOME/bin/java" -cp "$work/classes:$javafx" Hello >"$work/log" 2>&1 &
  local child=$!
  sleep 8
  awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$child/status"
  kill "$child"
}

measure() {
  local kind
  for kind in warm cold; do
    if [ "$kind" = cold ] && [ ! -w /proc/sys/vm/drop_caches ]; then
      echo "cold: not measured, only root can empty the caches"
      continue
    fi
    echo "$kind, medians of $rounds:"
    in_its_place "$JAVA_HOME/bin/java" -cp "$work/classes" FirstPaint "$rounds" "$kind" "$work/hello" "$work/lotse" | tee "$work/$kind"
    awk '{ ms[NR] = $2 } END { printf "ratio %.2f\n", ms[2] / ms[1] }' "$work/$kind"
  done
  local least most
  least=$(hello_memory)
  most=$(memory unshare --mount "$root/packaging/in-its-place.sh" "$work/package/usr/lib/lotse" "$work/package/usr/bin/lotse" tour "$work/tour" --scenario miner --lang de)
  echo "resident memory, MB: hello $least, Lotse at its most in a whole tour $most, ratio $(awk "BEGIN { printf \"%.2f\", $most / $least }")"
  echo "package: $(($(stat -c %s "$package") / 1000)) kB"
}
on_virtual_display measure
rmdir /usr/lib/lotse 2>/dev/null || true
