#!/usr/bin/env bash
# Times reading and 26 features of three tables by `credit bench features`, DuckDB and pandas, in turn; checks that all three give the same
# values, and writes the table of results to tests/Benchmarks/results/features.md.
#
#   tests/Benchmarks/features/run.sh [WORK [CLIENTS [RUNS]]]
#
# WORK     folder of the synthetic tables and the results of the tools (default artifacts/bench-features; 3 GB at full size)
# CLIENTS  number of clients (default 356255, as many as Kaggle's)
# RUNS     how often each tool runs (default 5)
#
# Installs what is missing: Debian's python3-pandas by apt-get (needs root), DuckDB by npm ci. Needs .NET, Node 20 and 4 GB of memory.
# Compare figures of a quiet machine only: the table says how loaded it was.
set -euo pipefail

# shellcheck source=prepare.sh
. "$(dirname "$0")/prepare.sh"

work=${1:-$root/artifacts/bench-features}
clients=${2:-356255}
runs=${3:-5}

"$python" -c 'import pandas' 2>/dev/null || apt-get install --yes --quiet python3-pandas
npm ci --prefix "$here" --no-audit --no-fund
build
mkdir -p "$work"
synthesize "$clients" "$work/$clients"
"$python" "$here/peers.py" "$credit" "$work/$clients" "$work" "$runs" "$results/features.md"
cat "$results/features.md"
