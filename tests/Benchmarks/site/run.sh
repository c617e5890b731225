#!/usr/bin/env bash
# Scores home, note and explorer by Lighthouse in the real browser, and writes tests/Benchmarks/results/lighthouse.md.
#
#   tests/Benchmarks/site/run.sh
#
# Needs what the main job leaves in artifacts and data (./build.sh --serve=false), Debian's chromium (apt-get, needs root), node and python3.
# Lighthouse runs on this machine alone: pages are served on loopback, with its usual simulation of a telephone on a slow network.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
credit=$root/artifacts/bin/CreditScoring.Cli/release/credit.dll
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT

command -v chromium >/dev/null || apt-get install --yes --quiet --no-install-recommends chromium
npm ci --prefix "$here" --no-audit --no-fund --loglevel=error
cd "$root"
dotnet "$credit" site --output "$work/site" --model artifacts/model --profiles artifacts/features/profiles.json --notebooks artifacts/notebooks
python3 -m http.server 5081 --bind 127.0.0.1 --directory "$work/site" >/dev/null 2>&1 &
dotnet "$credit" serve --model artifacts/model --data data/synthetic --features artifacts/features/clients.features --port 5082 >/dev/null 2>&1 &
for _ in $(seq 60); do
  curl --silent --fail --output /dev/null http://127.0.0.1:5082/ && break
  sleep 1
done

# A client's page is behind the sign-in, whose token is in the memory of the page: Lighthouse, which opens addresses, does not reach it.
for page in home=http://127.0.0.1:5081/index.html note=http://127.0.0.1:5081/methode.html evaluation=http://127.0.0.1:5081/en/evaluation.html \
  dictionary=http://127.0.0.1:5081/dictionnaire.html explorer=http://127.0.0.1:5082/; do
  CHROME_PATH=$(command -v chromium) "$here/node_modules/.bin/lighthouse" "${page#*=}" --quiet --chrome-flags="--headless --no-sandbox" \
    --only-categories=performance,accessibility,best-practices,seo --output=json --output-path="$work/${page%%=*}.json"
done
python3 "$here/table.py" "$work" > "$root/tests/Benchmarks/results/lighthouse.md"
cat "$root/tests/Benchmarks/results/lighthouse.md"
