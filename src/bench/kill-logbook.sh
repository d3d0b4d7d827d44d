#!/bin/bash
# Kills Lotse at random moments while it writes its logbook, and looks each time at what the next start finds.
# Arguments: number of kills (1000), seed (1). Ends with an error when anything was lost or cannot be read.
set -euo pipefail

root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
. "$root/packaging/common.sh"
. "$root/src/bench/common.sh"
cd "$root"
prepare_bench
exec "$JAVA_HOME/bin/java" -cp "$bench_path" app.lotse.logbook.KillingLogbook "$@"
