#!/usr/bin/env bash
# What the servers of several daemons share; sourced by them, it runs nothing by itself. Set before: dir, which is removed at the end.
# A server prints one line that begins with "ready" and serves until its standard input ends, so it cannot outlive the test process, however that ends.

pids=()
name=$(basename "$0" .sh)

stop() {
  trap - EXIT INT TERM
  exec 2>/dev/null # the shell would announce each kill
  # Nothing here is worth a clean shutdown, which takes seconds.
  ((${#pids[@]})) && kill -KILL "${pids[@]}"
  wait
  rm -rf "${dir:?}"
}
trap stop EXIT
trap 'exit 143' INT TERM

fail() {
  echo "$name: $1" >&2
  tail -n 5 "$dir"/*.out >&2 || true
  exit 1
}

# A port that nobody listens on, below those the system gives to clients.
free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

daemon() { # NAME COMMAND...: a child that the kernel kills if this shell is killed
  local out=$dir/$1.out
  shift
  setpriv --pdeathsig KILL "$@" >"$out" 2>&1 </dev/null &
  pids+=($!)
}

await() { # WHAT COMMAND...: until the command succeeds, for a minute, while every daemon lives
  local what=$1 attempt pid
  shift
  for ((attempt = 0; attempt < 1200; attempt++)); do
    if "$@" >/dev/null 2>&1; then return; fi
    for pid in "${pids[@]}"; do
      kill -0 "$pid" 2>/dev/null || fail "a daemon ended while waiting for $what"
    done
    sleep 0.05
  done
  fail "no $what after a minute"
}
