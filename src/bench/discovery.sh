#!/bin/bash
# From the start of a search to the first NAS, beside `avahi-browse -rpt _qdiscover._tcp`, in turn: two network spaces joined by a cable, in one of them a real
# Avahi that announces a NAS, in the other Lotse and another Avahi. Arguments: rounds that count (9), rounds before (5). As root.
set -euo pipefail

root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
. "$root/packaging/common.sh"
. "$root/src/bench/common.sh"

if [ -z "${LOTSE_OWN_NETWORK:-}" ]; then
  need_program avahi-daemon avahi-daemon
  need_program avahi-browse avahi-utils
  need_program ip iproute2
  need_program dbus-daemon dbus
  install_missing
  prepare_bench
  export bench_path JAVA_HOME
  LOTSE_OWN_NETWORK=yes exec unshare --net --mount --pid --fork --kill-child --mount-proc "$0" "${1:-9}" "${2:-5}"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/services"
cat >"$work/services/nas.service" <<'XML'
<?xml version="1.0" standalone='no'?>
<!DOCTYPE service-group SYSTEM "avahi-service.dtd">
<service-group>
  <name>Segelfotos</name>
  <service>
    <type>_qdiscover._tcp</type>
    <port>8080</port>
    <txt-record>accessType=http,accessPort=8080,model=TS-X53D,displayModel=TS-253D,fwVer=5.1.9,fwBuildNum=20241120</txt-record>
  </service>
</service-group>
XML

# Starts Avahi with configuration $1, in place of the one that runs.
cat >"$work/avahi" <<'SH'
#!/bin/bash
[ ! -S /run/avahi-daemon/socket ] || avahi-daemon --kill
until [ ! -e /run/avahi-daemon/pid ]; do sleep 0.05; done
setsid avahi-daemon --no-rlimits --no-drop-root --no-chroot -f "$1" >/dev/null 2>&1 </dev/null &
for ((tries = 0; tries < 100; tries++)); do
  sleep 0.1
  # It answers nobody before it knows its own name.
  ! avahi-resolve -n "$(sed -n 's/^host-name=//p' "$1").local" >/dev/null 2>&1 || exit 0
done
exit 1
SH
printf '#!/bin/sh\nexec %s %s\n' "$work/avahi" "$work/home.conf" >"$work/forget"
chmod +x "$work/avahi" "$work/forget"

# A /run of its own, with the bus that Avahi needs, and Avahi.
with_avahi() {
  mount -t tmpfs tmpfs /run
  mkdir -p /run/dbus /run/avahi-daemon
  dbus-daemon --system --nopidfile --fork
  "$@"
}
export -f with_avahi

printf '[server]\nhost-name=nas\nallow-interfaces=cable\nuse-ipv6=no\n' >"$work/nas.conf"
printf '[server]\nhost-name=home\nallow-interfaces=cable\nuse-ipv6=no\n' >"$work/home.conf"
ip link set lo up
unshare --net --mount bash -c "mount --bind '$work/services' /etc/avahi/services; until ip link show cable >/dev/null 2>&1; do sleep 0.1; done
  ip link set lo up; ip addr add 10.99.0.2/24 dev cable; ip link set cable up; with_avahi '$work/avahi' '$work/nas.conf'; sleep infinity" &
nas=$!
until [ "$(readlink /proc/$nas/ns/net 2>/dev/null)" != "$(readlink /proc/self/ns/net)" ]; do sleep 0.1; done
ip link add cable type veth peer name cable netns $nas
ip addr add 10.99.0.1/24 dev cable
ip link set cable up
ip route add 224.0.0.0/4 dev cable
mkdir "$work/none"
mount --bind "$work/none" /etc/avahi/services
with_avahi "$work/avahi" "$work/home.conf"
"$JAVA_HOME/bin/java" -Djava.util.logging.config.file="$root/packaging/logging.properties" -cp "$bench_path" \
  app.lotse.discovery.DiscoveryCost "$1" "$2" "$work/forget"
