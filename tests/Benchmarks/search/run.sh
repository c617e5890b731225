#!/usr/bin/env bash
# Times a grid search by `credit search` and by scikit-learn's GridSearchCV over HistGradientBoostingClassifier, in turn, on the same arrays and
# the same grid, and writes the table of results to tests/Benchmarks/results/search.md.
#
#   tests/Benchmarks/search/run.sh [WORK [RUNS [ROWS]]]
#
# WORK  folder of the arrays and the results (default artifacts/bench-search; 60 MB)
# RUNS  how often each tool runs (default 1)
# ROWS  clients (default 50000), of 120 features each
#
# 5 folds, 12 candidates: rate 0.05 and 0.1, 15, 31 and 63 leaves, at least 50 and 200 clients in a leaf; 200 rounds, every feature, no L2.
# Installs Debian's python3-sklearn by apt-get when it is missing (needs root). Compare figures of a quiet machine only: the table says how
# loaded it was.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=${1:-$root/artifacts/bench-search}
runs=${2:-1}
rows=${3:-50000}
python=${PYTHON:-/usr/bin/python3}
credit=$root/artifacts/bin/CreditScoring.Cli/release/credit.dll

"$python" -c 'import sklearn' 2>/dev/null || apt-get install --yes --quiet --no-install-recommends python3-sklearn
[ -n "${SKIP_BUILD:-}" ] || { dotnet restore "$root/CreditScoring.slnx" --locked-mode --verbosity quiet; dotnet build "$root/src/CreditScoring.Cli" --configuration Release --no-restore --nologo --verbosity quiet; }
mkdir -p "$work"
"$python" "$root/tests/Benchmarks/trees/matrix.py" "$work" "$rows" 120 10
"$python" "$here/peers.py" "$credit" "$work" "$runs" "$root/tests/Benchmarks/results/search.md"
cat "$root/tests/Benchmarks/results/search.md"
