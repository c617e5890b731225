#!/usr/bin/env bash
# Times one fit of boosted trees by `credit bench trees`, by XGBoost's hist and by LightGBM, bins included, on the same arrays, in turn, on one thread and on
# two; and writes the table of results to tests/Benchmarks/results/trees.md.
#
#   tests/Benchmarks/trees/run.sh [WORK [ROWS [FEATURES [ROUNDS [SEEDS]]]]]
#
# WORK      folder of the synthetic arrays and the results of the tools (default artifacts/bench-trees; 0.4 GB at full size)
# ROWS      clients to train on (default 300000)
# FEATURES  number of features (default 250)
# ROUNDS    number of trees (default 300)
# SEEDS     how often each tool trains, each time with another seed (default 5)
#
# Installs what is missing: Debian's python3-xgboost by apt-get (needs root), LightGBM's library from its NuGet package. Needs .NET and 4 GB of memory; about
# fifteen minutes at full size.
# Compare ratios only: a machine that does other work slows both, and the table says how loaded it was.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
python=/usr/bin/python3 # Debian's, which has Debian's XGBoost
credit=$root/artifacts/bin/CreditScoring.Cli/release/credit.dll

work=${1:-$root/artifacts/bench-trees}
rows=${2:-300000}
features=${3:-250}
rounds=${4:-300}
seeds=${5:-5}
. "$here/../import/lightgbm.sh"

"$python" -c 'import xgboost' 2>/dev/null || apt-get install --yes --quiet --no-install-recommends python3-xgboost
dotnet build "$root/src/CreditScoring.Cli" --configuration Release --nologo --verbosity quiet
mkdir -p "$root/tests/Benchmarks/results"
[ -f "$work/$rows-$features/test_y.npy" ] || "$python" "$here/matrix.py" "$work/$rows-$features" "$rows" "$features" $((rows / 5))
"$python" "$here/peers.py" "$credit" "$(lightgbm_library "$work/lightgbm")" "$work/$rows-$features" "$rounds" "$seeds" "$root/tests/Benchmarks/results/trees.md"
cat "$root/tests/Benchmarks/results/trees.md"
