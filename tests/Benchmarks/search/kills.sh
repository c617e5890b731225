#!/usr/bin/env bash
# Kills a running search (kill -9) at 50 random moments, goes on each time from its journal at 1, 2 or 16 threads, and compares the results with
# those of a search that nobody killed, byte by byte, times aside.
#
#   tests/Benchmarks/search/kills.sh [WORK [KILLS]]
#
# WORK   folder of the tables and the journals (default artifacts/bench-kills)
# KILLS  how often to kill (default 50)
#
# Needs the built program. Ends with 0 and one line when the bytes are the same.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=${1:-$root/artifacts/bench-kills}
exec "${PYTHON:-/usr/bin/python3}" "$here/kills.py" "$root/artifacts/bin/CreditScoring.Cli/release/credit.dll" "$work" "${2:-50}"
