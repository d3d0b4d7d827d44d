# What the scripts share that need a NAS at the other end of a network cable: two network spaces, a real Avahi in each. Sourced after common.sh, not run.

# Runs this script again, in spaces of its own, with words $@; goes on where it is in them already.
in_own_spaces() {
  [ -z "${LOTSE_OWN_NETWORK:-}" ] || return 0
  need_program avahi-daemon avahi-daemon
  need_program avahi-browse avahi-utils
  need_program ip iproute2
  need_program dbus-daemon dbus
  install_missing
  prepare_bench
  export bench_path JAVA_HOME
  LOTSE_OWN_NETWORK=yes exec unshare --net --mount --pid --fork --kill-child --mount-proc "$0" "$@"
}

# Lays the cable, and starts both Avahis. $work is a folder; $work/services holds what the NAS announces, $work/hosts the names that it knows.
lay_cable() {
  # Starts Avahi with configuration $1, in place of the one that runs.
  cat >"$work/avahi" <<'SH'
#!/bin/bash
[ ! -S /run/avahi-daemon/socket ] || avahi-daemon --kill
until [ ! -e /run/avahi-daemon/pid ]; do sleep 0.05; done
setsid avahi-daemon --no-rlimits --no-drop-root --no-chroot -f "$1" >/dev/null 2>&1 </dev/null &
for ((tries = 0; tries < 300; tries++)); do
  sleep 0.1
  # It answers nobody before it knows its own name.
  ! avahi-resolve -n "$(sed -n 's/^host-name=//p' "$1").local" >/dev/null 2>&1 || exit 0
done
exit 1
SH
  chmod +x "$work/avahi"
  touch "$work/hosts"
  printf '[server]\nhost-name=nas\nallow-interfaces=cable\nuse-ipv6=no\n' >"$work/nas.conf"
  printf '[server]\nhost-name=home\nallow-interfaces=cable\nuse-ipv6=no\n' >"$work/home.conf"
  ip link set lo up
  unshare --net --mount bash -c "mount --bind '$work/services' /etc/avahi/services; mount --bind '$work/hosts' /etc/avahi/hosts
    until ip link show cable >/dev/null 2>&1; do sleep 0.1; done
    ip link set lo up; ip addr add 10.99.0.2/16 dev cable; ip link set cable up; with_avahi ${nas_runs:-'$work/avahi' '$work/nas.conf'}; sleep infinity" &
  nas=$!
  until [ "$(readlink /proc/$nas/ns/net 2>/dev/null)" != "$(readlink /proc/self/ns/net)" ]; do sleep 0.1; done
  ip link add cable type veth peer name cable netns $nas
  ip addr add 10.99.0.1/16 dev cable
  ip link set cable up
  ip route add 224.0.0.0/4 dev cable
  mkdir "$work/none"
  mount --bind "$work/none" /etc/avahi/services
  with_avahi "$work/avahi" "$work/home.conf"
}

# A /run of its own, with the bus that Avahi needs, and then what $@ says.
with_avahi() {
  mount -t tmpfs tmpfs /run
  mkdir -p /run/dbus /run/avahi-daemon
  dbus-daemon --system --nopidfile --fork
  "$@"
}
export -f with_avahi

# Announces in file $1 a NAS with name $2 (XML) on host $3; no host: that of Avahi.
announce() {
  cat >"$1" <<XML
<?xml version="1.0" standalone='no'?>
<!DOCTYPE service-group SYSTEM "avahi-service.dtd">
<service-group>
  <name>$2</name>
  <service>
    <type>_qdiscover._tcp</type>
    ${3:+<host-name>$3</host-name>}
    <port>8080</port>
    <txt-record>accessType=http,accessPort=8080,model=TS-X53D,displayModel=TS-253D,fwVer=5.1.9,fwBuildNum=20241120</txt-record>
  </service>
</service-group>
XML
}
