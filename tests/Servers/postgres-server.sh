#!/usr/bin/env bash
# A real PostgreSQL server for the tests, on a socket in a directory of its own, in about two seconds.
#
#   postgres-server.sh DIRECTORY
#
# Prints one line, "ready CONNECTION_STRING", and serves until its standard input ends; then it stops the server and
# removes DIRECTORY. So it cannot outlive the test process, however that ends.
# Debian: apt-get install --no-install-recommends postgresql
set -euo pipefail

dir=${1:?usage: postgres-server.sh DIRECTORY}
[[ ! -e $dir ]] || { echo "postgres-server: $dir exists; give a directory that does not" >&2; exit 2; }
shopt -s nullglob
programs=(/usr/lib/postgresql/*/bin)
((${#programs[@]})) && PATH=$PATH:${programs[-1]}
for tool in initdb postgres pg_isready setpriv; do
  command -v "$tool" >/dev/null || { echo "postgres-server: no $tool; apt-get install postgresql" >&2; exit 3; }
done

mkdir -p "$dir"
dir=$(cd "$dir" && pwd)
pid=""
as=()
if ((EUID == 0)); then # the server refuses to be root
  chown nobody "$dir"
  as=(setpriv --reuid nobody --regid "$(id -g nobody)" --clear-groups)
fi

stop() {
  trap - EXIT INT TERM
  [[ -z $pid ]] || { kill -QUIT "$pid" 2>/dev/null && wait "$pid" 2>/dev/null; } || true
  rm -rf "$dir"
}
trap stop EXIT
trap 'exit 143' INT TERM

fail() {
  echo "postgres-server: $1" >&2
  tail -n 5 "$dir"/*.out >&2 || true
  exit 1
}

cd "$dir"
"${as[@]}" initdb --pgdata "$dir/data" --username tests --auth trust --encoding UTF8 --locale C --no-sync >"$dir/initdb.out" 2>&1 || fail "no cluster"
"${as[@]}" setpriv --pdeathsig QUIT postgres -D "$dir/data" -k "$dir" -c listen_addresses= -c fsync=off -c max_connections=60 >"$dir/postgres.out" 2>&1 </dev/null &
pid=$!
for ((attempt = 0; attempt < 400; attempt++)); do
  kill -0 "$pid" 2>/dev/null || fail "the server ended"
  pg_isready -q -h "$dir" -U tests -d postgres && break
  sleep 0.05
done
pg_isready -q -h "$dir" -U tests -d postgres || fail "no server after 20 seconds"

echo "ready Host=$dir;Username=tests;Database=postgres"
while read -r _; do :; done
