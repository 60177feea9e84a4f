#!/usr/bin/env bash
# The portal over a full database: pages at 100 requests a second, lodging at 50 a second and as fast as it goes, pgbench beside.
# docs/bench/capacity.sh [payroll months [dossiers [seconds of each load]]]; the data are made once, from a fixed seed, in
# target/bench-capacity.
#   docs/bench/capacity.sh 200000 500 10     a quick look
set -euo pipefail
cd "$(dirname "$0")/../.."

readonly JAVA=${JAVA_HOME:?set it to the JDK 25 of the build}/bin/java

./mvnw -q package -DskipTests dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
"$JAVA" -Xmx1g -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
    ma.hawafiz.bench.CapacityBench "${1:-36000000}" "${2:-50000}" "${3:-60}"
