#!/usr/bin/env bash
# A payroll file on its way into the tables against a bare COPY of the same rows, in one run, with its own PostgreSQL.
#   docs/bench/payroll.sh [EMPLOYEES [MONTHS [RUNS [HEAP]]]]     docs/bench/payroll.sh 20000 12 5 320m: 240,000 lines
set -euo pipefail
cd "$(dirname "$0")/../.."

./mvnw -q -B test-compile
JDK_JAVA_OPTIONS="-Xmx${4:-320m}" ./mvnw -q -B surefire:test -Dtest=PayrollImportBench -Dsurefire.failIfNoSpecifiedTests=false \
    -Dbench.employees="${1:-20000}" -Dbench.months="${2:-12}" -Dbench.runs="${3:-5}" 2>&1 | grep '^bench:'
echo "load $(cut -d ' ' -f 1-3 /proc/loadavg) on $(nproc) cores"
