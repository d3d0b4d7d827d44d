#!/bin/bash
# Tries the Windows installer on Linux: compiles it around a stand-in for the program, installs, upgrades and removes it under wine, and looks at what is there.
# What it cannot show: the real program, Windows' own 32-bit stub, SmartScreen, the firewall's question. It takes about a minute.
set -euo pipefail

root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
# shellcheck source=packaging/common.sh
. "$root/packaging/common.sh"

need_program makensis nsis
need_program wine wine
[ -x /usr/lib/wine/wine64 ] || missing+=(wine64)
has_display || need_program Xvfb xvfb
install_missing

windows=$root/packaging/windows
work=$(mktemp -d)
export WINEPREFIX=$work/prefix WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES='mscoree=;mshtml='
finish() {
  wineserver_program --kill 2>/dev/null || true
  stop_virtual_display
  rm -rf "$work"
}
wineserver_program() { "$(command -v wineserver || echo /usr/lib/wine/wineserver64)" "$@"; }
trap finish EXIT
has_display || start_virtual_display

# Wine says much that is of no use here.
run() { wine "$@" >>"$work/log" 2>&1 </dev/null; }

failed=0
holds() {
  local what=$1
  shift
  if "$@"; then
    say "  yes  $what"
  else
    say "  NO   $what"
    [ ! -d "${local_data:-}/Programs" ] || find "$local_data/Programs" "$local_data/Lotse" >&2
    failed=1
  fi
}
is_not() { ! "$@"; }

# One key's values as text; the files of the registry lag behind, so wine itself is asked.
registry() { wine reg query "$1" /s 2>>"$work/log" </dev/null | tr -d '\r' || true; }
registry_says() { registry "$1" | grep -qF -- "$2"; }
registry_has() { run reg query "$1"; }

# Makes the installer of version $1 around a stand-in program with the file app/$2; further words go to makensis.
make_installer() {
  local version=$1 file=$2 app=$work/app-$1
  shift 2
  rm -rf "$app"
  mkdir -p "$app/app" "$app/runtime/bin"
  echo "$version" >"$app/app/$file"
  echo runtime >"$app/runtime/bin/server.dll"
  makensis -WX -V2 -DTARGET=amd64-unicode "-DOUT=$app/lotse.exe" "$windows/stand-in.nsi" >>"$work/log"
  cp "$app/lotse.exe" "$app/lotse-terminal.exe"
  makensis -WX -V2 -DTARGET=amd64-unicode "-DVERSION=$version" "-DAPP=$app" "-DOUT=$work/setup-$version.exe" "$@" "$windows/lotse.nsi" >>"$work/log"
}

code_of() {
  local code=0
  run "$@" || code=$?
  echo "$code"
}

# The uninstaller goes on as a copy of itself and returns at once: waits until its last deed is seen, at most half a minute.
remove_silently() {
  run "$program/uninstall.exe" /S || true
  local tries=0
  while [ -e "$program/uninstall.exe" ] || registry_has "$uninstall"; do
    tries=$((tries + 1))
    [ $tries -lt 60 ] || return 0
    sleep 0.5
  done
}

say "Compiling ..."
makensis -WX -V2 -DVERSION=0.1.0 "-DAPP=$windows" "-DOUT=$work/32-bit.exe" "$windows/lotse.nsi" >>"$work/log"
make_installer 0.1.0 old.jar
make_installer 0.2.0 new.jar
make_installer 0.2.1 newest.jar

say "Starting wine ..."
run wineboot --init
local_data=$(find "$WINEPREFIX/drive_c/users" -maxdepth 3 -type d -path '*AppData/Local' -print -quit)
roaming=$(dirname "$local_data")/Roaming
program=$local_data/Programs/Lotse
link="$roaming/Microsoft/Windows/Start Menu/Programs/Lotse.lnk"
data=$local_data/Lotse/answers.json
uninstall='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Lotse'
types='HKCU\Software\Classes\.lotse'

say "Installing 0.1.0"
holds "the installer ends well" [ "$(code_of "$work/setup-0.1.0.exe" /S)" = 0 ]
holds "the program is there" [ -f "$program/lotse.exe" ]
holds "its folders are there" [ -f "$program/app/old.jar" -a -f "$program/runtime/bin/server.dll" ]
holds "the start menu has an entry" [ -f "$link" ]
holds "the entry leads to the program" grep -qaiF 'lotse.exe' "$link"
holds "Windows lists it with its version" registry_says "$uninstall" '    0.1.0'
holds "and says that it is independent of QNAP" registry_says "$uninstall" 'QNAP)'
holds "Windows knows how to remove it" registry_says "$uninstall" 'Lotse\uninstall.exe" /S'
holds "nothing was written for all users" is_not registry_has 'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Lotse'
holds "the file type leads to Lotse" registry_says 'HKCU\Software\Classes\Lotse.CheckUp' 'lotse.exe" "%1"'
holds "its file ends in .lotse" registry_says "$types" 'Lotse.CheckUp'
run "$program/lotse.exe"
holds "the program kept something of hers" [ -f "$data" ]

say "Installing 0.2.0 over it"
holds "the installer ends well" [ "$(code_of "$work/setup-0.2.0.exe" /S)" = 0 ]
holds "the new file is there" [ -f "$program/app/new.jar" ]
holds "the old file is gone" [ ! -e "$program/app/old.jar" ]
holds "Windows lists the new version" registry_says "$uninstall" '    0.2.0'
holds "her data stayed" [ "$(cat "$data")" = hers ]

say "Installing 0.1.0 over 0.2.0"
holds "the installer refuses, without asking anybody" [ "$(code_of "$work/setup-0.1.0.exe" /S)" = 3 ]
holds "the new version stayed" [ -f "$program/app/new.jar" ]

say "Installing while Lotse is open"
rm -f "$data"
wine "$program/lotse.exe" /HOLD >>"$work/log" 2>&1 </dev/null &
open=$!
for ((tries = 0; tries < 60; tries++)); do
  [ ! -e "$data" ] || break
  sleep 0.5
done
holds "the installer refuses" [ "$(code_of "$work/setup-0.2.1.exe" /S)" = 4 ]
holds "the version that is open stayed whole" [ -f "$program/app/new.jar" ]
run taskkill /F /IM lotse.exe || true
wait "$open" 2>/dev/null || true

say "Installing 0.2.1"
holds "the installer ends well" [ "$(code_of "$work/setup-0.2.1.exe" /S)" = 0 ]
holds "the file type leads to Lotse still" registry_says 'HKCU\Software\Classes\Lotse.CheckUp' 'lotse.exe" "%1"'

say "Removing it"
echo 'not ours' >"$program/hers.txt"
remove_silently
holds "the program is gone" [ ! -e "$program/lotse.exe" -a ! -e "$program/lotse-terminal.exe" -a ! -e "$program/app" -a ! -e "$program/runtime" -a ! -e "$program/uninstall.exe" ]
holds "the start menu's entry is gone" [ ! -e "$link" ]
holds "Windows lists it no more" is_not registry_has "$uninstall"
holds "the file type is gone" is_not registry_has "$types"
holds "her data stayed" [ -f "$data" ]
holds "a file that is not ours stayed" [ "$(ls "$program")" = hers.txt ]

say "Installing and removing once more, with nothing foreign in the folder"
rm -f "$program/hers.txt"
holds "the installer ends well" [ "$(code_of "$work/setup-0.2.0.exe" /S)" = 0 ]
remove_silently
holds "of all that only her data are left" [ "$(cd "$local_data" && find . -path '*Lotse*' -type f)" = ./Lotse/answers.json ]
holds "the folder is gone, too" [ ! -e "$program" ]

if [ $failed -ne 0 ]; then
  say "The installer does not do what it should."
  exit 1
fi
say "All as it should be."
