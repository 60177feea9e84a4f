#!/usr/bin/env bash
# How long `evaluate` takes from the shell's return key to its answer, against the bare start of the same JVM.
# The two alternate, so that what else the machine does falls on both. Wants the package: ./mvnw package -DskipTests
set -euo pipefail
cd "$(dirname "$0")/../.."

readonly RUNS=${1:-21}
readonly JAVA=${JAVA_HOME:?set it to the JDK 25 of the build}/bin/java

milliseconds() { # command … -> wall time
    local start=$EPOCHREALTIME
    "$@" >/dev/null 2>&1
    echo $(( (${EPOCHREALTIME/./} - ${start/./}) / 1000 ))
}

median() { sort -n | sed -n "$(( (RUNS + 1) / 2 ))p"; }

bare=() command=()
for (( run = 0; run < RUNS; run++ )); do
    bare+=("$(milliseconds "$JAVA" -version)")
    command+=("$(milliseconds "$JAVA" -jar target/quarkus-app/quarkus-run.jar evaluate docs/situation.json)")
done
bare_median=$(printf '%s\n' "${bare[@]}" | median)
command_median=$(printf '%s\n' "${command[@]}" | median)
tenths=$(( 10 * command_median / bare_median ))

echo "median of $RUNS runs: java -version $bare_median ms, evaluate $command_median ms," \
    "ratio $(( tenths / 10 )).$(( tenths % 10 )); load $(cut -d ' ' -f 1 /proc/loadavg) on $(nproc) cores"
