#!/bin/bash
# Every figure of the README that is a ratio, one line each, measured anew: against what, and whether the aim is met. Run it on a quiet machine, as root;
# it takes six minutes. What each script says besides lies in target/bench. Ends with 1 when a script fails; an aim that is missed is only said.
set -uo pipefail

root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
logs=$root/target/bench
mkdir -p "$logs"
failed=0

# Runs script $1 with the further words; its words go to $logs/$1.
measure() {
  local name=$1
  shift
  "$root/src/bench/$name.sh" "$@" >"$logs/$name" 2>"$logs/$name.errors" || { echo "$name.sh failed, see $logs/$name.errors"; failed=1; }
}

# One line: what, against what, the ratio $3, the aim $4.
line() {
  awk -v what="$1" -v against="$2" -v ratio="${3:-?}" -v aim="$4" 'BEGIN {
    met = ratio == "?" ? "not measured" : aim == "" ? "" : ratio + 0 <= aim + 0 ? "met" : "missed"
    printf "%-46s %-44s %6s %5s  %s\n", what, against, ratio, aim, met
  }'
}
# The number behind $2 in what script $1 said; $3 says which of several such lines.
figure() { grep -oE "$2 [0-9]+([.][0-9]+)?" "$logs/$1" 2>/dev/null | sed -n "${3:-1}p" | sed "s/.* //"; }

printf '%-46s %-44s %6s %5s\n' what against ratio aim
measure discovery
line "a search to its first NAS, warm" "avahi-browse -rpt" "$(figure discovery '^ratio')" 0.20
measure sign-in
line "signing in and one look, warm" "ssh with a password" "$(figure sign-in '^ratio')" 1.00
line "a whole check-up without its waiting, warm" "ssh with a password, one look" "$(figure sign-in 'check-up')" ""
measure cost-on-nas
line "CPU of a NAS for the two samples" "top -b -n 2" "$(figure cost-on-nas 'two samples against top:')" 0.50
line "CPU of a NAS for a whole check-up" "top -b -n 2" "$(figure cost-on-nas 'whole check-up against top:')" ""
measure judging -f 1 -wi 3 -i 4
line "judging a process of 20 000" "judging a process of 400" "$(awk '$1 == 20000 { print $3 }' "$logs/judging")" ""
line "judging 20 000 processes" "parsing the same table" "$(awk '$1 == 20000 { print $NF }' "$logs/judging")" ""
measure start 9
line "start to the first window, warm" "the least JavaFX program" "$(figure start '^ratio' 1)" 0.60
line "start to the first window, cold" "the least JavaFX program" "$(figure start '^ratio' 2)" 0.60
measure memory 3
line "resident memory after a check-up" "the least JavaFX program" "$(figure memory 'resident' 4)" 1.30
exit $failed
