#!/usr/bin/env bash
# How long the portal takes from a sent payroll file to its end: the package, in a small heap, with its own local services.
# Wants the package and the test classes: ./mvnw package -DskipTests. Runs for a while at 3.2 million lines.
#   docs/bench/payroll.sh EMPLOYEES MONTHS [WRONG]     for example 20000 12: 240 000 lines; WRONG spoils each so-many-th line
set -euo pipefail
cd "$(dirname "$0")/../.."

readonly API=${API:?the address of a running portal, such as http://localhost:8080/api/v1}
readonly TOKEN=${TOKEN:?a token of declarant@atlas, as docs/api.md gets it}
readonly JAVA=${JAVA_HOME:?set it to the JDK 25 of the build}/bin/java
readonly FILE=$(mktemp --suffix .csv)
trap 'rm -f "$FILE"' EXIT

"$JAVA" -cp target/test-classes:target/classes:"$(find ~/.m2 -name 'jspecify-*.jar' | head -1)" \
    ma.hawafiz.bench.PayrollFileMaker "$FILE" "$1" "$2" "${3:-0}"
company=$(curl -sf "$API/companies" -H "Authorization: Bearer $TOKEN" | jq -r '.items[0].id')

milliseconds() { echo $(( ${EPOCHREALTIME/./} / 1000 )); }
begin=$(milliseconds)
upload=$(curl -sf -D - -o /dev/null "$API/companies/$company/payroll-imports?fileName=bench.csv" \
    -H "Authorization: Bearer $TOKEN" -H 'Prefer: respond-async' -H 'Content-Type: text/csv' --data-binary "@$FILE" |
    sed -n 's/^location: *//Ip' | tr -d '\r')
sent=$(milliseconds)
first=
while true; do
    answer=$(curl -sf "$upload" -H "Authorization: Bearer $TOKEN")
    if [ -z "$first" ] && [ "$(jq .faults <<<"$answer")" -gt 0 ]; then first=$(( $(milliseconds) - begin )); fi
    case $(jq -r .state <<<"$answer") in WAITING | READING) sleep 0.2 ;; *) break ;; esac
done
echo "$(( $1 * $2 )) lines, $(stat -c %s "$FILE") bytes: sent in $(( sent - begin )) ms, first fault after ${first:-–} ms," \
    "$(jq -r .state <<<"$answer") after $(( $(milliseconds) - begin )) ms; load $(cut -d ' ' -f 1 /proc/loadavg) on $(nproc) cores"
