#!/bin/bash
# Looks at what no test runs here: shell scripts, the workflows, PowerShell, what a Mac is told, and whether three packages are made of the same modules.
# Needs node with npm, shellcheck, xmllint and plistutil (Debian: npm shellcheck libxml2-utils libplist-utils); fetches two linters from npm the first time.
set -euo pipefail

root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
# shellcheck source=packaging/common.sh
. "$root/packaging/common.sh"

need_program npm npm
need_program shellcheck shellcheck
need_program xmllint libxml2-utils
need_program plistutil libplist-utils
install_missing

failed=0
looks_good() {
  local what=$1
  shift
  if "$@" >&2; then
    say "  well   $what"
  else
    say "  FAULT  $what"
    failed=1
  fi
}

cd "$root"
looks_good "package-mac.sh, try-installer.sh and lint.sh" shellcheck -e SC2317 -x packaging/package-mac.sh packaging/windows/*.sh packaging/lint.sh
looks_good "Info.plist is XML" xmllint --noout packaging/mac/Info.plist
looks_good "Info.plist is a property list" plistutil -i packaging/mac/Info.plist -f bin -o /dev/null

# The Mac lets a program see only the kinds of device that it names: those that discovery listens for.
types_in() { grep -oE '_[a-z]+\._tcp' "$1" | sort -u; }
same_types() { diff <(types_in packaging/mac/Info.plist) <(types_in src/main/java/app/lotse/discovery/Announcement.java); }
looks_good "the Mac is told what discovery listens for" same_types

modules_in() { grep -E "^(jdk|javafx)_modules|^    '(java|jdk)\.|^[$]javafxModules" "$1" | grep -oE '\b(java|jdk|javafx)\.[a-z.]*[a-z]' | sort -u; }
same_modules() { diff <(modules_in packaging/package.sh) <(modules_in "$1"); }
looks_good "package-mac.sh has the modules of package.sh" same_modules packaging/package-mac.sh
looks_good "package.ps1 has the modules of package.sh" same_modules packaging/package.ps1

# Beside the sources, because npm leaves its folder where it is called.
mkdir -p target/lint
cp packaging/lint/package.json packaging/lint/package-lock.json packaging/lint/lint.mjs target/lint/
if ! cmp -s packaging/lint/package-lock.json target/lint/installed.json; then
  (cd target/lint && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >&2
  cp packaging/lint/package-lock.json target/lint/installed.json
fi
read_them() (cd target/lint && node lint.mjs "$root"/.github/workflows/*.yml "$root"/packaging/package.ps1)
looks_good "the workflows and package.ps1" read_them

exit $failed
