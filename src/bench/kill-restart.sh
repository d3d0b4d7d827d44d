#!/bin/bash
# Kills Lotse at random moments of a restart and starts it again: the practice NAS, a process of its own, counts the restart commands.
# Arguments: number of cases (100), seed (1), processes at the same time (3). Ends with an error when any case went wrong.
set -euo pipefail

root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
. "$root/packaging/common.sh"
find_jdk
need_program mvn maven
install_missing
find_maven

cd "$root"
paths=target/bench-class-path.txt
"${maven[@]}" -q test-compile dependency:build-classpath -Dmdep.includeScope=test "-Dmdep.outputFile=$paths" >&2 </dev/null
exec "$JAVA_HOME/bin/java" -Djava.util.logging.config.file=packaging/logging.properties \
  -cp "target/test-classes:target/classes:$(cat "$paths")" app.lotse.Killing "$@"
