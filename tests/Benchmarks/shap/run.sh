#!/usr/bin/env bash
# Times contributions of one model by `credit bench shap` and by XGBoost's pred_contribs, in turn, on one thread and on two; compares them; and
# writes the table of results to tests/Benchmarks/results/shap.md.
#
#   tests/Benchmarks/shap/run.sh [WORK [ROWS [PEER_ROWS [RUNS]]]]
#
# WORK       folder of the arrays of tests/Benchmarks/trees and of the model (default artifacts/bench-shap; 0.4 GB at full size)
# ROWS       clients that ours explains (default 60000)
# PEER_ROWS  clients that XGBoost explains, the first of them (default 4000: it needs more than a millisecond for each)
# RUNS       how often each tool runs (default 5)
#
# XGBoost trains the model and saves it; ours imports the file. Installs what is missing: Debian's python3-xgboost by apt-get (needs root). Needs
# .NET and 3 GB of memory. Compare ratios only: a machine that does other work slows both, and the table says how loaded it was.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
python=/usr/bin/python3 # Debian's, which has Debian's XGBoost
credit=$root/artifacts/bin/CreditScoring.Cli/release/credit.dll

work=${1:-$root/artifacts/bench-shap}
rows=${2:-60000}
peer_rows=${3:-4000}
runs=${4:-5}

"$python" -c 'import xgboost' 2>/dev/null || apt-get install --yes --quiet --no-install-recommends python3-xgboost
dotnet build "$root/src/CreditScoring.Cli" --configuration Release --nologo --verbosity quiet
mkdir -p "$root/tests/Benchmarks/results" "$work"
[ -f "$work/test_x.npy" ] || "$python" "$root/tests/Benchmarks/trees/matrix.py" "$work" 300000 250 60000
[ -f "$work/model.json" ] || "$python" "$here/xgboost_shap.py" train "$work" "$work/model.json"
"$python" "$here/peers.py" "$credit" "$work" "$rows" "$peer_rows" "$runs" "$root/tests/Benchmarks/results/shap.md"
cat "$root/tests/Benchmarks/results/shap.md"
