#!/bin/bash
# Tries the package as its owner would: on a minimal Debian 12 without Java it is installed, started, brought up to date and removed.
# Argument: the package; without one, the one in dist of this version, made if it is missing or older than the sources. Needs root.
set -euo pipefail

root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
. "$root/packaging/common.sh"

if [ "$(id -u)" -ne 0 ]; then
  say "A Debian of its own can only be set up by root: the package is not tried."
  exit 1
fi
need_program debootstrap debootstrap
need_program desktop-file-validate desktop-file-utils
need_program lintian lintian
need_program Xvfb xvfb
install_missing

version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$root/pom.xml")
package=${1:-$root/dist/lotse_${version}_amd64.deb}
if [ $# -eq 0 ] && { [ ! -r "$package" ] || [ -n "$(find "$root/pom.xml" "$root/src/main" "$root/resources" "$root/packaging" -newer "$package" -print -quit)" ]; }; then
  "$root/packaging/package.sh"
fi
kept=${XDG_CACHE_HOME:-$HOME/.cache}/lotse
work=$(mktemp -d --tmpdir=/var/tmp)
debian=$work/debian
failures=0

# Mounts are seen in here only, and end with this script.
if [ -z "${LOTSE_OWN_MOUNTS:-}" ]; then
  rmdir "$work"
  LOTSE_OWN_MOUNTS=yes exec unshare --mount --propagation private "$0" "$package"
fi
trap 'umount -l "$debian/proc" "$debian/dev" 2>/dev/null || true; stop_virtual_display; rm -rf --one-file-system "$work"' EXIT

expect() {
  local what=$1
  shift
  if "$@"; then
    say "  ok   $what"
  else
    say "  BAD  $what"
    failures=$((failures + 1))
  fi
}

inside() { chroot "$debian" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
owner() { inside setpriv --reuid 1000 --regid 1000 --clear-groups env HOME=/home/owner USER=owner DISPLAY="$DISPLAY" "$@" </dev/null; }
apt() { inside apt-get -qq -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 -o APT::Sandbox::User=root "$@" >>"$work/apt.log" 2>&1; }

set_up_debian() {
  mkdir -p "$kept" "$debian"
  if [ ! -s "$kept/bookworm.tar" ]; then
    say "Fetching a minimal Debian 12 ..."
    debootstrap --variant=minbase --make-tarball="$kept/bookworm.tar.part" bookworm "$work/fetch" >"$work/debootstrap.log" 2>&1 \
      || { tail -n 5 "$work/debootstrap.log" >&2; exit 1; }
    mv "$kept/bookworm.tar.part" "$kept/bookworm.tar"
  fi
  debootstrap --variant=minbase --unpack-tarball="$kept/bookworm.tar" bookworm "$debian" >"$work/debootstrap.log" 2>&1 \
    || { tail -n 5 "$work/debootstrap.log" >&2; exit 1; }
  mount -t proc proc "$debian/proc"
  mount --bind /dev "$debian/dev"
  printf '#!/bin/sh\nexit 101\n' >"$debian/usr/sbin/policy-rc.d"
  chmod 755 "$debian/usr/sbin/policy-rc.d"
  cp /etc/resolv.conf "$debian/etc/resolv.conf"
  # What apt fetched once need not be fetched again.
  mkdir -p "$kept/archives/partial"
  cp -n "$kept"/archives/*.deb "$debian/var/cache/apt/archives/" 2>/dev/null || true
  inside useradd --create-home --uid 1000 owner
  inside setpriv --reuid 1000 --regid 1000 --clear-groups mkdir -p /home/owner/.cache /home/owner/.local/share
}

# Everything on the system but what apt and dpkg note down, her data, and what the graphics driver keeps for itself.
files() {
  (cd "$debian" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./var/cache/apt \
    -o -path ./var/log -o -path ./tmp -o -path ./package -o -path ./home/owner/.local/share/lotse \
    -o -path ./home/owner/.cache/mesa_shader_cache \) -prune -o -print | LC_ALL=C sort)
}

exit_code() {
  local wanted=$1 code=0
  shift
  "$@" >"$work/out" 2>"$work/err" || code=$?
  [ "$code" -eq "$wanted" ] || { head -n 5 "$work/out" "$work/err" >&2; return 1; }
}
silent() { [ ! -s "$work/err" ] || { head -n 5 "$work/err" >&2; return 1; }; }

# The cache is loaded (Java ends if told to use one and cannot), and of Lotse's own classes nearly all come from it.
cache_used() {
  owner env "_JAVA_OPTIONS=-XX:AOTMode=on -Xlog:class+load:file=/tmp/classes.log" timeout 15 lotse >/dev/null 2>&1 || true
  local cached read
  cached=$(grep -c ' app\.lotse\..*shared objects file' "$debian/tmp/classes.log") || true
  read=$(grep -c ' app\.lotse\..*source: file:' "$debian/tmp/classes.log") || true
  rm -f "$debian/tmp/classes.log"
  [ "$cached" -gt 100 ] && [ "$read" -lt 20 ] || { say "$cached classes of Lotse from the cache, $read from the jar"; return 1; }
}
cache_left_out() {
  owner env "_JAVA_OPTIONS=-Xlog:class+load:file=/tmp/classes.log" lotse --help >"$work/out" 2>"$work/err" || return 1
  local used
  used=$(grep -c ' app\.lotse\..*shared objects file' "$debian/tmp/classes.log") || true
  rm -f "$debian/tmp/classes.log"
  sed -i '/^Picked up _JAVA_OPTIONS/d' "$work/err"
  [ "$used" -eq 0 ] && silent
}
named_by_its_files() {
  local name
  name=lotse-$(cd "$debian/usr/lib/lotse" && find app java.options runtime -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c 1-16).aot
  [ "$(cat "$debian/usr/lib/lotse/cache")" = "/usr/lib/lotse/$name" ] && [ -s "$debian/usr/lib/lotse/$name" ]
}
menu_entry() {
  local entry=$debian/usr/share/applications/lotse.desktop line
  desktop-file-validate "$entry" || return 1
  for line in Name= 'GenericName\[de\]=' GenericName= 'Comment\[de\]=' Comment= 'Exec=lotse %f$' 'MimeType=application/x-lotse;$' Icon=lotse; do
    grep -q "^$line" "$entry" || return 1
  done
  grep -q 'pattern="\*.lotse"' "$debian/usr/share/mime/packages/lotse.xml" || return 1
  [ -s "$debian/usr/share/icons/hicolor/scalable/apps/lotse.svg" ] && [ -s "$debian/usr/share/icons/hicolor/48x48/apps/lotse.png" ]
}

# A copy of the package that says it is older, and has a file that the new one has not.
older_copy() {
  dpkg-deb -R "$package" "$work/older"
  sed -i "s/^Version: .*/Version: $version~old/" "$work/older/DEBIAN/control"
  echo old >"$work/older/usr/lib/lotse/left-behind"
  dpkg-deb --root-owner-group -Znone --build "$work/older" "$debian/package/older.deb" >/dev/null
  rm -rf "$work/older"
}
same_logbook() { [ "$(cat "$debian/home/owner/.local/share/lotse/logbook.json")" = "$logbook" ]; }
without_java() { ! inside sh -c 'command -v java || find / -xdev -name "libjvm.so" | grep .' >/dev/null; }
nothing_left() { diff "$work/before" "$work/after" >&2; }
no_complaints() { lintian --fail-on error,warning "$package" >&2; }
installed() { [ "$(inside dpkg-query -W -f '${Version}' lotse)" = "$1" ]; }
gone() { [ ! -e "$debian/usr/lib/lotse/left-behind" ]; }

say "Trying $(basename "$package") on a minimal Debian 12 ..."
expect "lintian finds nothing" no_complaints
set_up_debian
start_virtual_display
mkdir -p "$debian/package"
cp "$package" "$debian/package/lotse.deb"
older_copy
apt update
# What Lotse needs stays when Lotse goes, so that the two lists can be compared.
apt satisfy --no-install-recommends -y "$(dpkg-deb -f "$package" Depends)" || { tail -n 20 "$work/apt.log" >&2; exit 1; }
apt install --no-install-recommends -y fonts-dejavu-core
cp -n "$debian"/var/cache/apt/archives/*.deb "$kept/archives/" 2>/dev/null || true
expect "there is no Java" without_java
files >"$work/before"

apt install --no-install-recommends -y /package/older.deb || { tail -n 20 "$work/apt.log" >&2; exit 1; }
expect "the older version is installed" installed "$version~old"
owner mkdir -p /home/owner/.local/share/lotse
logbook='{"schema":1,"tips":{}}'
printf '%s' "$logbook" >"$debian/home/owner/.local/share/lotse/logbook.json"
chown 1000:1000 "$debian/home/owner/.local/share/lotse/logbook.json"
apt install --no-install-recommends -y /package/lotse.deb || { tail -n 20 "$work/apt.log" >&2; exit 1; }
expect "the newer version replaces it" installed "$version"
expect "what only the older one had is gone" gone
expect "her logbook is as it was" same_logbook

expect "the menu entry is whole, in both languages, with its icon" menu_entry
expect "lotse --help" exit_code 0 owner lotse --help
expect "... and says nothing else" silent
expect "lotse find finds nothing here: exit code 3" exit_code 3 owner lotse find --seconds 1 --json
expect "a wrong word: exit code 2" exit_code 2 owner lotse wrong
expect "without a screen it says what helps" exit_code 1 owner env -u DISPLAY lotse
expect "the cache is named by the files that it was made from" named_by_its_files
expect "the cache is used" cache_used
expect "the tour with a miner" exit_code 0 owner lotse tour /home/owner/tour --scenario miner --lang de
rm -rf "$debian/home/owner/tour"
touch "$debian/usr/lib/lotse/app/lotse.jar"
expect "a changed jar: the cache is left out, nothing is said" cache_left_out
rm "$debian"/usr/lib/lotse/lotse-*.aot
expect "a missing cache: nothing is said" cache_left_out

expect "her logbook is still as it was" same_logbook
apt purge -y lotse
files >"$work/after"
expect "removed: nothing is left but her data" nothing_left
expect "her logbook is there" same_logbook

if [ "$failures" -gt 0 ]; then
  say "The package failed $failures of its trials."
  exit 1
fi
say "The package passed."
