#!/bin/bash
# Signing in and looking once at the processes, in one warm process, beside OpenSSH's own ssh with a password and the same line: both at Debian's OpenSSH server
# on loopback, in turn. Arguments: rounds that count (15), rounds before (15). As root, for a server with passwords.
set -euo pipefail

root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
. "$root/packaging/common.sh"
. "$root/src/bench/common.sh"

need_program sshd openssh-server
need_program ssh openssh-client
install_missing
prepare_bench
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
CI=true "$JAVA_HOME/bin/java" -Djava.util.logging.config.file="$root/packaging/logging.properties" -cp "$bench_path" \
  app.lotse.remote.SignInCost "${1:-15}" "${2:-15}" "$folder"
