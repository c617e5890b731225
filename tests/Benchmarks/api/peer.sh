#!/usr/bin/env bash
# Throughput of this service beside the usual Python stack (Flask 2 under gunicorn, XGBoost's pred_contribs): one model, one machine, one run, one load generator.
#
#   tests/Benchmarks/api/peer.sh [SECONDS]      after the main job; Debian: python3-flask gunicorn python3-xgboost python3-pandas
#
# Ours does more: a token is verified, the answer is written to the audit trail and flushed before it is given, reasons are sentences in two languages.
set -euo pipefail
cd "$(dirname "$0")/../../.."
seconds=${1:-20} connections=32
program=artifacts/bin/CreditScoring.Cli/release/credit.dll
features=artifacts/features/clients.features
place=$(mktemp -d)
service=""
stop() { [[ -z $service ]] || { kill -- "-$service" 2>/dev/null; wait "$service" 2>/dev/null || true; }; service=""; }
trap 'stop; rm -rf "$place"' EXIT

dotnet "$program" features "$features" --output "$place/features.csv" >&2
/usr/bin/python3 tests/Benchmarks/api/train_xgboost.py "$place/features.csv" data/synthetic "$place/xgboost.json" >&2
dotnet "$program" import "$place/xgboost.json" --output "$place/model" --base-rate 0.08 >&2
dotnet "$program" audit key "$place/key" >&2

ready() { for _ in $(seq 300); do curl -s -o /dev/null "$1" && return; sleep 0.2; done; cat "$place/log" >&2; exit 1; }
# The first ten seconds are not counted: code is compiled for good, and each client's key is made.
measure() {
  dotnet "$program" bench api "$2" --features "$features" --rate 0 --seconds 10 --connections $connections --development-key "$place/issuer" >/dev/null || true
  dotnet "$program" bench api "$2" --features "$features" --rate 0 --seconds "$seconds" --connections $connections --development-key "$place/issuer" >"$place/said" || { cat "$place/said" >&2; exit 1; }
  local children
  children=$(pgrep -g "$service" | paste -sd,)
  awk -v name="$1" -v memory="$(ps -o rss= -p "$children" | awk '{ sum += $1 } END { print sum / 1024 }')" '
    / requests in / { for (i = 1; i <= NF; i++) if ($(i + 1) == "a" && $(i + 2) == "second") rate = $i }
    /^Milliseconds/ { for (i = 1; i <= NF; i++) { if ($i == "p50") p50 = $(i + 1); if ($i == "p99") p99 = $(i + 1) } }
    END { gsub(",", "", p50); gsub(",", "", p99); printf "| %s | %.0f | %s | %s | %.0f |\n", name, rate, p50, p99, memory }' "$place/said"
}

# Probabilities of some clients, to see that both answer from one model.
probabilities() {
  local token
  token=$(dotnet "$program" token --development-key "$place/issuer")
  sed -n '2,41p' "$place/features.csv" | cut -d, -f1 | while read -r client; do
    curl -sf -H "Authorization: Bearer $token" "http://127.0.0.1:5097/api/v1/clients/$client/score" | grep -o '"pd":[0-9.e-]*' | head -1 | cut -d: -f2
  done
}

echo "| service | answers a second | p50 ms | p99 ms | memory MB |"
echo "|---|---:|---:|---:|---:|"
for kind in usual lean; do
  setsid gunicorn --workers 2 --bind 127.0.0.1:5097 --log-level warning --chdir tests/Benchmarks/api "flask_service:create('$place/xgboost.json', '$place/features.csv', '$kind')" >"$place/log" 2>&1 &
  service=$!
  ready http://127.0.0.1:5097/api/v1/clients/0/score
  probabilities >"$place/theirs"
  measure "Flask, gunicorn with 2 workers, XGBoost: $kind" http://127.0.0.1:5097
  stop
done
for audit in "" "--audit $place/trail --audit-key $place/key"; do
  # shellcheck disable=SC2086
  setsid dotnet "$program" serve --model "$place/model" --data data/synthetic --features "$features" --explorer none --port 5097 --development-key "$place/issuer" --desk none $audit >"$place/log" 2>&1 &
  service=$!
  ready http://127.0.0.1:5097/health/ready
  probabilities >"$place/ours"
  measure "this one, with token$([[ -z $audit ]] || echo " and audit trail")" http://127.0.0.1:5097
  stop
done
paste "$place/theirs" "$place/ours" | awk '{ d = $1 - $2; if (d < 0) d = -d; if (d > most) most = d; n++ } END { printf "\n%d clients asked of both: probabilities differ by %.1e at most.\n", n, most }'
