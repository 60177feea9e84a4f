#!/usr/bin/env bash
# The campaign from database to database against a bare program, each a process bounded in memory, in turn and in one run.
# docs/bench/campaign.sh [employees [runs]]; the data are made once, from a fixed seed, in target/bench-campaign.
set -euo pipefail
cd "$(dirname "$0")/../.."

readonly JAVA=${JAVA_HOME:?set it to the JDK 25 of the build}/bin/java

./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
"$JAVA" -Xmx512m -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
    ma.hawafiz.bench.CampaignFromTables "${1:-270000}" "${2:-5}"
