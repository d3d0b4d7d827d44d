#!/bin/bash
# Memory of the packaged Lotse when one check-up is done, against the least JavaFX program on the same JDK and JavaFX as they come.
# The real window is walked to the page with the result, without pictures; the practice NAS is another process, on a network of its own.
# Arguments: rounds (3), package (that in dist). As root.
set -euo pipefail

root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
. "$root/packaging/common.sh"

rounds=${1:-3}
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$root/pom.xml")
package=${2:-$root/dist/lotse_${version}_amd64.deb}
if [ -z "${LOTSE_OWN_NETWORK:-}" ]; then
  find_jdk
  need_window_packages
  need_program Xvfb xvfb
  need_program ip iproute2
  install_missing
  [ -r "$package" ] || "$root/packaging/package.sh"
  build_if_changed
  LOTSE_OWN_NETWORK=yes exec unshare --net --mount "$0" "$rounds" "$package"
fi
ip link set lo up

work=$root/target/bench-memory
rm -rf "$work"
mkdir -p "$work/classes"
dpkg-deb -x "$package" "$work/package"
javafx=$(tr ':' '\n' <"$root/target/class-path.txt" | grep /javafx- | paste -sd :)
"$JAVA_HOME/bin/javac" -d "$work/classes" -cp "$javafx" "$root/src/bench/Hello.java"
lotse() { exec "$root/packaging/in-its-place.sh" "$work/package/usr/lib/lotse" env XDG_DATA_HOME="$work/data" "$work/package/usr/bin/lotse" "$@"; }

# Resident and proportional memory of process $1 in MB.
memory() { awk '/^Rss:/ { rss = $2 } /^Pss:/ { pss = $2 } END { printf "%d %d\n", rss / 1024, pss / 1024 }' "/proc/$1/smaps_rollup"; }
end() { kill "$1" 2>/dev/null && wait "$1" 2>/dev/null || true; }

hello() {
  "$JAVA_HOME/bin/java" -cp "$work/classes:$javafx" Hello >"$work/hello.log" 2>&1 &
  local child=$!
  sleep 8
  memory "$child"
  end "$child"
}

# The window as it stands open, before anything was asked of it.
first_page() {
  (lotse) >"$work/first.log" 2>&1 &
  local child=$!
  sleep 8
  memory "$child"
  end "$child"
}

check_up() {
  rm -rf "$work/data" "$work/tour"
  : >"$work/nas"
  (lotse practice miner --port 22) >"$work/nas" 2>&1 &
  local nas=$! child tries=0
  until grep -q '^password=' "$work/nas"; do sleep 0.2; done
  sed -n 's/^password=//p' "$work/nas" >"$work/password"
  (lotse tour "$work/tour" --nas 127.0.0.1 --user "$(sed -n 's/^user=//p' "$work/nas")" --password-stdin --lang de --no-pictures) \
    <"$work/password" >"$work/tour.log" 2>&1 &
  child=$!
  until compgen -G "$work/tour/*-result.png" >/dev/null; do
    tries=$((tries + 1))
    [ $tries -lt 1200 ] && kill -0 "$child" || { cat "$work/tour.log" >&2; exit 1; }
    sleep 0.1
  done
  memory "$child"
  end "$child"
  end "$nas"
}

measure() {
  local what round
  for what in check_up; do
    for ((round = 0; round < rounds; round++)); do
      "$what"
    done | sort -n | awk -v what="$what" '{ rss[NR] = $1; pss[NR] = $2 } END { m = int((NR + 1) / 2); print what, rss[m], pss[m] }'
  done | tee "$work/result" | sed 's/^\([a-z_]*\) \([0-9]*\) \([0-9]*\)$/\1: resident \2 MB, proportional \3 MB/'

}
on_virtual_display measure
rmdir /usr/lib/lotse 2>/dev/null || true
