#!/usr/bin/env bash
# Trains models with XGBoost and LightGBM, imports them with `credit import`, compares predictions and contributions on 10,000 synthetic clients,
# and writes the table to tests/Benchmarks/results/import.md and small models for the unit tests to tests/CreditScoring.Tests/Trees/Import/Golden.
#
#   tests/Benchmarks/import/run.sh [WORK]
#
# WORK  folder of the models and predictions (default artifacts/bench-import)
#
# Installs what is missing: Debian's python3-xgboost by apt-get (needs root), and LightGBM's library from its NuGet package. Needs .NET.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=${1:-$root/artifacts/bench-import}
python=/usr/bin/python3 # Debian's, which has Debian's xgboost
. "$here/lightgbm.sh"

"$python" -c 'import xgboost' 2>/dev/null || apt-get install --yes --quiet --no-install-recommends python3-xgboost
mkdir -p "$work"
work=$(cd "$work" && pwd)

library=$(lightgbm_library "$work/lightgbm")

dotnet build "$root/src/CreditScoring.Cli" --configuration Release --nologo --verbosity quiet
PYTHONDONTWRITEBYTECODE=1 "$python" "$here/peers.py" "$root/artifacts/bin/CreditScoring.Cli/release/credit.dll" "$library" "$work" \
    "$root/tests/Benchmarks/results/import.md" "$root/tests/CreditScoring.Tests/Trees/Import/Golden"
cat "$root/tests/Benchmarks/results/import.md"
