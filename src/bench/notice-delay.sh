#!/bin/bash
# Measures how long Lotse takes to notice that a NAS that was away answers again: a local port that is closed, or silent, and then answers.
# Argument: number of times for each (10). Ends with an error when the longest took more than two seconds.
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
  -cp "target/test-classes:target/classes:$(cat "$paths")" app.lotse.restart.NoticeDelay "$@"
