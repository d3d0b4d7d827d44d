#!/bin/bash
# From the start of a search to the first NAS, beside `avahi-browse -rpt _qdiscover._tcp`, in turn: two network spaces joined by a cable, in one of them a real
# Avahi that announces a NAS, in the other Lotse and another Avahi. Arguments: rounds that count (9), rounds before (5). As root.
set -euo pipefail

root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
. "$root/packaging/common.sh"
. "$root/src/bench/common.sh"
. "$root/src/bench/cable.sh"
in_own_spaces "${1:-9}" "${2:-5}"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/services"
announce "$work/services/nas.service" Segelfotos
printf '#!/bin/sh\nexec %s %s\n' "$work/avahi" "$work/home.conf" >"$work/forget"
chmod +x "$work/forget"
lay_cable
"$JAVA_HOME/bin/java" -Djava.util.logging.config.file="$root/packaging/logging.properties" -cp "$bench_path" \
  app.lotse.discovery.DiscoveryCost "$1" "$2" "$work/forget"
