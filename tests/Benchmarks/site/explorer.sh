#!/usr/bin/env bash
# Times service and explorer with as many clients as Kaggle's training table has, and writes tests/Benchmarks/results/explorer.md.
#
#   tests/Benchmarks/site/explorer.sh [CLIENTS] [VISITS]      after the main job (./build.sh --serve=false), whose model is served
#
# Needs Debian's chromium, curl, node and python3. The tables are invented in a temporary folder (about 2.5 GB) unless CREDIT_BIG names one that holds data/ and clients.features.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../../.."
clients=${1:-307511} visits=${2:-20}
program=${CREDIT_PROGRAM:-artifacts/bin/CreditScoring.Cli/release/credit.dll}
place=$(mktemp -d) service=""
trap '[[ -z $service ]] || kill "$service" 2>/dev/null; wait; rm -rf "$place"' EXIT
export CHROME_PATH=${CHROME_PATH:-$(command -v chromium)}
npm ci --prefix "$here" --no-audit --no-fund --loglevel=error

big=${CREDIT_BIG:-$place}
if [[ ! -f $big/clients.features ]]; then
  dotnet "$program" data synthesize --output "$big/data" --clients "$clients" >&2
  dotnet "$program" features "$big/data" --catalog all --output "$big/clients.features" >&2
fi

start() {
  local began now
  began=$(date +%s%N)
  dotnet "$program" serve --model artifacts/model --data "$big/data" --features "$big/clients.features" --port 5099 --desk "$place/desk.sqlite" \
    --development-key "$place/issuer" --audit "$place/trail" --audit-key "$place/audit.key" >"$place/served" 2>"$place/log" &
  service=$!
  until curl --silent --fail --output /dev/null http://127.0.0.1:5099/health/ready; do
    kill -0 "$service" || { cat "$place/log" >&2; exit 1; }
    sleep 0.02
  done
  now=$(date +%s%N)
  echo $(((now - began) / 1000000))
}
memory() { awk -v what="$1" '$1 == what":" { printf "%.0f", $2 / 1024 }' "/proc/$service/status"; }
stop() { kill -TERM "$service"; wait "$service" || true; service=""; }

dotnet "$program" audit key "$place/audit.key" >&2
starts=""
for turn in 1 2 3 4; do
  start >"$place/took"
  starts="$starts $(cat "$place/took")"
  [[ $turn == 4 ]] || stop
done
sleep 20
resident=$(memory VmRSS)
python3 - "$big/data" "$place/clients" <<'P'
import csv, random, sys
rows = [row[0] for row in csv.reader(open(sys.argv[1] + "/application_train.csv"))][1:]
random.Random(7).shuffle(rows)
open(sys.argv[2], "w").write("\n".join(rows[:500]) + "\n")
P
table=$(node "$here/explorer.mjs" http://127.0.0.1:5099 "$place/clients" "$visits")
bench() { dotnet "$program" bench api http://127.0.0.1:5099 --features "$big/clients.features" --development-key "$place/issuer" --rate "$1" --seconds 15 --path "$2" 2>&1 | grep -v '^$' | tr '\n' ' '; }
search=$(bench 50 '/api/v1/clients?search={id}')
filters=$(bench 20 '/api/v1/clients?f=NAME_EDUCATION_TYPE:Higher%20education&f=DAYS_BIRTH:30..45.5&counts=CODE_GENDER&limit=10')
score=$(bench 200 '/api/v1/clients/{id}/score')
after=$(memory VmRSS) peak=$(memory VmHWM)
stop

cat > tests/Benchmarks/results/explorer.md <<M
# Service and explorer at Kaggle's size

Made by \`tests/Benchmarks/site/explorer.sh $clients $visits\` on $clients synthetic clients, with the model of the main job, token, audit trail and desk; browser, load and service on the same machine.

Machine: $(nproc) processors, $(awk '/MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo) GiB; load average at the end $(cut -d' ' -f1-2 /proc/loadavg).

| what | ms or MB |
|---|---:|
| from the start of the program to ready, each of four starts in turn | ${starts# } ms |
| memory 20 s after the start (resident) | $resident MB |
| memory after all below | $after MB |
| peak, while starting | $peak MB |

| in the browser (Chromium, 1440 by 900, nothing cached) | times | median ms | p95 ms | greatest ms |
|---|---:|---:|---:|---:|
$table

| over HTTP | \`credit bench api\` said |
|---|---|
| a search by number, 50 a second | $search |
| a filter with its live counts, 20 a second | $filters |
| score and reasons, 200 a second | $score |
M
cat tests/Benchmarks/results/explorer.md
