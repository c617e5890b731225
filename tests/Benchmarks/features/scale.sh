#!/usr/bin/env bash
# Times `credit features` with all features at 10 %, 30 % and 100 % of Kaggle's clients, and at 30 % from .csv.gz and .zip, and writes the table
# to tests/Benchmarks/results/scale.md. Exit 1 when the full size takes more than 45 s or 6 GiB.
#
#   tests/Benchmarks/features/scale.sh [WORK]
#
# WORK     folder of the synthetic tables (default artifacts/bench-features; 5 GB)
#
# Needs .NET and Python 3. Compare figures of a quiet machine only: the table says how loaded it was.
set -euo pipefail

# shellcheck source=prepare.sh
. "$(dirname "$0")/prepare.sh"

work=${1:-$root/artifacts/bench-features}

build
for clients in 35626 106877 356255; do
    synthesize "$clients" "$work/$clients"
done
status=0
"$python" "$here/scale.py" "$credit" "$work/35626" "$work/106877" "$work/356255" "$work" "$results/scale.md" || status=$?
cat "$results/scale.md"
exit "$status"
