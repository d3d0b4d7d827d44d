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

# A daemon with a /run of its own; $1 is its configuration, what follows is run beside it. Without further words it stays.
with_avahi() {
  local conf=$1
  shift
  mount -t tmpfs tmpfs /run
  mkdir -p /run/dbus /run/avahi-daemon
  dbus-daemon --system --nopidfile --fork
  avahi-daemon --no-rlimits --no-drop-root --no-chroot -f "$conf" >/dev/null 2>&1 &
  local tries=0
  until [ -S /run/avahi-daemon/socket ]; do
    tries=$((tries + 1))
    [ $tries -lt 100 ] || { echo "Avahi does not start." >&2; return 1; }
    sleep 0.1
  done
  if [ $# -gt 0 ]; then "$@"; else wait; fi
}
export -f with_avahi

printf '[server]\nhost-name=nas\nallow-interfaces=cable\nuse-ipv6=no\n' >"$work/nas.conf"
printf '[server]\nhost-name=home\nallow-interfaces=cable\nuse-ipv6=no\n' >"$work/home.conf"
ip link set lo up
unshare --net --mount bash -c "mount --bind '$work/services' /etc/avahi/services; until ip link show cable >/dev/null 2>&1; do sleep 0.1; done
  ip link set lo up; ip addr add 10.99.0.2/24 dev cable; ip link set cable up; with_avahi '$work/nas.conf'" &
nas=$!
until [ "$(readlink /proc/$nas/ns/net 2>/dev/null)" != "$(readlink /proc/self/ns/net)" ]; do sleep 0.1; done
ip link add cable type veth peer name cable netns $nas
ip addr add 10.99.0.1/24 dev cable
ip link set cable up
ip route add 224.0.0.0/4 dev cable
mkdir "$work/none"
mount --bind "$work/none" /etc/avahi/services
with_avahi "$work/home.conf" "$JAVA_HOME/bin/java" -Djava.util.logging.config.file="$root/packaging/logging.properties" -cp "$bench_path" \
  app.lotse.discovery.DiscoveryCost "$1" "$2"
