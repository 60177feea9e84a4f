#!/usr/bin/env bash
# The engine against a bare loop, by JMH: the whole sector in memory, and one dossier of 500 employees.
# More arguments are JMH's own: docs/bench/engine.sh -f 1 for a quick look.
set -euo pipefail
cd "$(dirname "$0")/../.."

readonly JAVA=${JAVA_HOME:?set it to the JDK 25 of the build}/bin/java

./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
"$JAVA" -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
    org.openjdk.jmh.Main 'ma.hawafiz.bench' -prof gc -rf json -rff target/bench.json "$@"
echo "load $(cut -d ' ' -f 1-3 /proc/loadavg) on $(nproc) cores; the figures are in target/bench.json"
