#!/usr/bin/env bash
# Half an hour of constant load on the service, another model promoted every minute: no call may fail, and memory may not grow.
#
#   tests/Benchmarks/api/soak.sh [MINUTES] [CALLS_A_SECOND]      after the main job (./build.sh --serve=false)
#
# Prints a row of a table each minute, then the slope of the memory and what the audit trail holds. Exits with 1 when a call failed or the trail is not whole.
set -euo pipefail
cd "$(dirname "$0")/../../.."
minutes=${1:-30} rate=${2:-100}
program=${CREDIT_PROGRAM:-artifacts/bin/CreditScoring.Cli/release/credit.dll}
credit() { dotnet "$program" "$@"; }
place=$(mktemp -d)
service=""
trap '[[ -z $service ]] || kill "$service" 2>/dev/null; wait; rm -rf "$place"' EXIT
say() { echo "$*" >&2; }

say "Training a second model, to be promoted in turn with the first"
credit train --features artifacts/features/clients.features --draws 40 --output "$place/second" >&2
credit models register artifacts/model --registry "$place/models" --promote >&2
credit models register "$place/second" --registry "$place/models" >&2
mapfile -t versions < <(cd "$place/models/home-credit" && ls -d 0*-*)
credit audit key "$place/audit.key" >&2

dotnet "$program" serve --registry "$place/models" --follow 2 --data data/synthetic --features artifacts/features/clients.features --explorer none --port 0 \
  --development-key "$place/issuer" --desk "$place/desk.sqlite" --audit "$place/trail" --audit-key "$place/audit.key" >"$place/served" 2>"$place/log" &
service=$!
until address=$(grep -o 'http://[0-9.:]*' "$place/served"); do
  kill -0 "$service" || { cat "$place/log" >&2; exit 1; }
  sleep 0.2
done

failed=0
echo "| minute | model | calls | failed | p50 ms | p99 ms | greatest ms | memory MB |"
echo "|---:|---|---:|---:|---:|---:|---:|---:|"
for ((minute = 1; minute <= minutes; minute++)); do
  version=${versions[minute % ${#versions[@]}]}
  (sleep 20; credit models promote "$version" --registry "$place/models" --reason "minute $minute" >/dev/null 2>>"$place/promotions" || true) &
  promotion=$!
  said=$(credit bench api "$address" --features artifacts/features/clients.features --rate "$rate" --seconds 60 --development-key "$place/issuer") || failed=1
  wait "$promotion"
  memory=$(awk '/VmRSS/ { print $2 / 1024 }' "/proc/$service/status")
  echo "$minute $memory" >>"$place/memory"
  awk -v minute="$minute" -v version="$version" -v memory="$memory" '
    / requests in / { calls = $1; for (i = 1; i <= NF; i++) if ($(i + 1) ~ /^failed/) failed = $i }
    /^Milliseconds/ { for (i = 1; i <= NF; i++) { if ($i == "p50") p50 = $(i + 1); if ($i == "p99") p99 = $(i + 1); if ($i == "greatest") most = $(i + 1) } }
    END { gsub(",", "", p50); gsub(",", "", p99); printf "| %d | %s | %s | %s | %s | %s | %s | %.0f |\n", minute, version, calls, failed, p50, p99, most, memory }' <<<"$said"
done

# Least squares over the second half, when all code is compiled and every client's key is known.
awk -v from="$((minutes / 2))" '$1 > from { n++; x += $1; y += $2; xx += $1 * $1; xy += $1 * $2 }
  END { if (n > 1) printf "\nMemory over the last %d minutes: %+.2f MB a minute.\n", n, (n * xy - x * y) / (n * xx - x * x) }' "$place/memory"
echo "Model taken into service: $(cat "$place/served" "$place/log" | grep -c "is in service from now on" || true) times."
kill -TERM "$service"
wait "$service" || { echo "The service ended with an error."; failed=1; }
service=""
credit audit verify "$place/trail" --key "$place/audit.key" || failed=1
exit "$failed"
