#!/bin/bash
# The page that finds NAS devices, in a real window, where a real Avahi announces many of them under odd names: whether all are shown rightly, when the first one and
# when the last one, how long the window was deaf, and what a card costs in memory. Then one NAS beside a VPN that swallows all, with a name server that is dead.
# Then somebody who announces 10 000 that do not exist. Arguments: how many of each (200 500). As root.
set -euo pipefail

root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
. "$root/packaging/common.sh"
. "$root/src/bench/common.sh"
. "$root/src/bench/cable.sh"

if [ -z "${crowd:-}" ]; then
  need_window_packages
  need_program Xvfb xvfb
  for crowd in "${@:-200 500}" vpn made-up; do
    for one in $crowd; do crowd=$one "$0"; done
  done
  exit
fi
export crowd
in_own_spaces

work=$(mktemp -d)
mkdir "$work/services"
names=('Müllers Fotos' 'a.b.c. d' "$(printf 'x%.0s' {1..60})" "Anna's &quot;NAS&quot; &amp; Co" '写真の箱' '-rf *' '%s%n $(reboot)')
shown=('Müllers Fotos' 'a.b.c. d' "$(printf 'x%.0s' {1..60})" "Anna's \"NAS\" & Co" '写真の箱' '-rf *' '%s%n $(reboot)')
count=1 patience=60
case $crowd in
  vpn) announce "$work/services/nas.service" Segelfotos; shown=(Segelfotos) ;;
  made-up) count=10000 patience=20 shown=()
    export nas_runs="'$JAVA_HOME/bin/java' -cp '$bench_path' app.lotse.discovery.MadeUp 10.99.0.2 10000" ;;
  *)
    count=$crowd
    for ((i = 0; i < count; i++)); do
      name=${names[i]:-NAS $i}
      printf '10.99.%d.%d nas%d.local\n' $((1 + i / 250)) $((1 + i % 250)) $i >>"$work/hosts"
      announce "$work/services/$i.service" "$name" "nas$i.local"
    done ;;
esac
lay_cable
if [ "$crowd" = vpn ]; then
  # Their other ends lie in nobody's hands.
  ip link add vpn0 type veth peer name vpn1
  ip link set vpn1 up
  ip addr add 10.88.0.2/24 dev vpn0
  ip link set vpn0 up
  ip route add default dev vpn0
  ip link add wifi0 type veth peer name wifi1
  ip link set wifi1 up
  ip addr add 192.168.77.10/24 dev wifi0
  ip link set wifi0 up
  echo 'nameserver 10.88.0.53' >"$work/resolv.conf"
  mount --bind "$work/resolv.conf" /etc/resolv.conf
elif [ "$crowd" != made-up ]; then
  until [ "$(avahi-browse -rpt _qdiscover._tcp 2>/dev/null | grep -c '^=')" -ge "$count" ]; do sleep 1; done
  "$work/avahi" "$work/home.conf"
fi
echo "$crowd:"
page() {
  "$JAVA_HOME/bin/java" -Xmx400m --enable-native-access=ALL-UNNAMED -Dprism.order=sw -Djava.util.logging.config.file="$root/packaging/logging.properties" \
    -cp "$bench_path" app.lotse.wizard.CrowdCost "$count" "$patience" "${shown[@]}"
}
code=0
on_virtual_display page || code=$?
rm -rf "$work"
[ "$code" -eq 0 ] || [ "$crowd" = made-up ]
