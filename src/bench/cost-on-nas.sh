#!/bin/bash
# What a check-up costs a NAS: CPU time of all processes that the two looks start there, beside that of one `top -b -n 2`.
# Both run by BusyBox in a process space and a file system of their own, with so many idle processes (default 180).
set -euo pipefail

root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
. "$root/packaging/common.sh"
. "$root/src/bench/common.sh"

idle=${1:-180}
need_program busybox busybox-static
install_missing
prepare_bench
mapfile -t looks < <("$JAVA_HOME/bin/java" -cp "$bench_path" app.lotse.remote.PrintLooks)

space=(unshare --mount --pid --fork --kill-child)
# Without root, a user of one's own kingdom will do.
[ "$(id -u)" -eq 0 ] || space+=(--user --map-root-user)

nas=$(mktemp -d)
trap 'rmdir "$nas"' EXIT

# The file system lives in the new space and is gone with it.
"${space[@]}" bash -s "$nas" "$idle" "${looks[@]}" <<'INSIDE'
set -euo pipefail
nas=$1
mount -t tmpfs tmpfs "$nas"
mkdir -p "$nas"/{bin,sbin,proc,dev,etc,usr,share}
mount --rbind /usr "$nas/usr"
mount -t proc proc "$nas/proc"
mount --bind /dev "$nas/dev"
ln -s usr/lib "$nas/lib"
ln -s usr/lib64 "$nas/lib64"
cp "$(command -v busybox)" "$nas/bin/busybox"
for applet in sh cat ls top; do ln -s busybox "$nas/bin/$applet"; done
# QTS brings it as a small program of its own; here a shell has to start for it, which costs more.
printf '#!/bin/sh\necho 5.1.9\n' >"$nas/sbin/getcfg"
chmod +x "$nas/sbin/getcfg"
for share in Public Download Multimedia Web homes Photos; do
  mkdir -p "$nas/share/$share"
  for n in $(seq 40); do mkdir "$nas/share/$share/folder $n"; done
done
cat >"$nas/measure" <<'MEASURE'
set -euo pipefail
idle=$1 first=$2 last=$3
names=(smbd nmbd httpd mariadbd qcloud_agent hal_daemon upnpd crond python3 node)
for n in $(seq "$idle"); do
  (exec -a "/usr/local/sbin/${names[n % 10]}" sleep infinity --) 2>/dev/null &
done
sleep 1
TIMEFORMAT='%3U %3S'
milliseconds() { { time "$@" >/dev/null 2>&1; } 2>&1 | { read -r user system; echo $((10#${user/./} + 10#${system/./})); }; }
looks() { for _ in 1 2 3 4 5; do /bin/sh -c "$first"; /bin/sh -c "$last"; done; }
tables() { for _ in 1 2 3 4 5; do /bin/top -b -n 2 -d 1; done; }
/bin/sh -c "$last" | grep '/proc/1/exe -> ' >/dev/null || { echo "The looks do not work here." >&2; exit 1; }
/bin/top -b -n 1 | grep smbd >/dev/null || { echo "top does not work here." >&2; exit 1; }
echo "$(ls -d /proc/[0-9]* | wc -l) processes; CPU milliseconds of 5 runs each:"
for round in 1 2 3 4 5 6 7; do
  a=$(milliseconds looks)
  b=$(milliseconds tables)
  echo "round $round: two looks $a, top -b -n 2 $b, ratio $((100 * a / b)) %"
  echo $((1000 * a / b)) >>/ratios
  echo "$a" >>/looks
  echo "$b" >>/tops
done
middle() { sort -n "$1" | sed -n 4p; }
a=$(middle /looks) b=$(middle /tops) r=$(middle /ratios)
echo "median of 7 rounds, each run: two looks $((a / 5)).$((a % 5 * 2)) ms, top -b -n 2 $((b / 5)).$((b % 5 * 2)) ms, ratio 0.$(printf %03d "$r")"
[ "$r" -lt 500 ] || { echo "That is not below 0.5." >&2; exit 1; }
MEASURE
chroot "$nas" /usr/bin/bash /measure "$2" "$3" "$4"
INSIDE
