#!/usr/bin/env bash
# Times credit drift on a table of 120 columns, 300,000 rows against 50,000, all tests and both reports, and writes tests/Benchmarks/results/drift.md.
#
#   tests/Benchmarks/drift/run.sh [WORK [RUNS]]
#
# WORK  folder of the two tables, made when absent (default artifacts/bench-drift; 0.3 GB)
# RUNS  how often on one thread and on two (default 5)
#
# Needs .NET, and Debian's python3-numpy to make the tables (apt-get, needs root). Reading the tables is not counted.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
python=/usr/bin/python3
work=${1:-$root/artifacts/bench-drift}
runs=${2:-5}

"$python" -c 'import numpy' 2>/dev/null || apt-get install --yes --quiet --no-install-recommends python3-numpy
dotnet build "$root/src/CreditScoring.Cli" --configuration Release --nologo --verbosity quiet
mkdir -p "$work"
[ -f "$work/ref.csv" ] || "$python" "$here/frame.py" "$work/ref.csv" 300000 1
[ -f "$work/cur.csv" ] || "$python" "$here/frame.py" "$work/cur.csv" 50000 2 drift
"$python" "$here/table.py" "$root/artifacts/bin/CreditScoring.Cli/release/credit.dll" "$work" "$runs" "$root/tests/Benchmarks/results/drift.md"
cat "$root/tests/Benchmarks/results/drift.md"
