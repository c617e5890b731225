# What run.sh and scale.sh share; sourced by them, not run.
# shellcheck shell=bash

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
results=$root/tests/Benchmarks/results
credit=$root/artifacts/bin/CreditScoring.Cli/release/credit.dll
# shellcheck disable=SC2034 # used by the scripts that source this one
python=/usr/bin/python3 # Debian's, which has Debian's pandas

# Builds the program.
build() {
    dotnet build "$root/src/CreditScoring.Cli" --configuration Release --nologo --verbosity quiet
    mkdir -p "$results"
}

# Invents the tables of $1 clients in folder $2, unless they are there.
synthesize() {
    [ -f "$2/synthetic.json" ] || dotnet "$credit" data synthesize --clients "$1" --output "$2"
}
