#!/bin/bash
# Runs every test, as CI does. Arguments go to Maven, for example -Dtest=TipsTest.
set -euo pipefail

root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
. "$root/packaging/common.sh"

find_jdk
need_program mvn maven
need_window_packages
need_program Xvfb xvfb
# A real SSH server and a real router are met by tests that only root can run; elsewhere they are skipped, and an owner's computer gets neither for our sake.
had_sshd=true
if [ "$(id -u)" -eq 0 ] && [ ! -x /usr/sbin/sshd ]; then
  had_sshd=false
  missing+=(openssh-server)
fi
if [ "$(id -u)" -eq 0 ]; then
  need_program miniupnpd miniupnpd-nftables
  need_program nft nftables
  need_program ip iproute2
fi
install_missing
if ! $had_sshd && command -v systemctl >/dev/null; then
  systemctl disable ssh.service ssh.socket >/dev/null 2>&1 || true
fi

reports=$root/target/surefire-reports
# What was removed from the sources must neither be tested nor help others to pass.
rm -rf "$reports" "$root/target/classes" "$root/target/test-classes" "$root/target/maven-status"
code=0
find_maven
on_virtual_display "${maven[@]}" verify "$@" </dev/null || code=$?

# Maven's own check sees one plugin at work; this one sees what is there in the end. A skipped test did not run.
count() { cat "$reports"/TEST-*.xml 2>/dev/null | grep -c "$1" || true; }
ran=$(($(count '<testcase ') - $(count '<skipped')))
if [ "$ran" -eq 0 ]; then
  say "No test ran: this counts as a failure."
  exit 1
fi
exit "$code"
