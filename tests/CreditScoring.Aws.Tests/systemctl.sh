#!/usr/bin/env bash
# Stands in for systemctl where no systemd is PID 1: the bootstrap's dry run puts it first on the path, under that name.
# It starts and stops what ExecStart of the unit says, below CREDIT_ROOT, on 127.0.0.1 and CREDIT_PORT. Of the rest of the unit it obeys
# nothing: no user, no filter, no restart of a service that ends.
set -euo pipefail

root=${CREDIT_ROOT:?the folder that stands for /}
unit=$root/etc/systemd/system/credit-scoring.service
pid_file=$root/service.pid
limit=$root/start-limit # as with systemd, a service that failed is not started again before its failure is forgotten

stop() {
  [[ -f $pid_file ]] || return 0
  local pid
  pid=$(<"$pid_file")
  kill -TERM "$pid" 2>/dev/null || true
  while kill -0 "$pid" 2>/dev/null; do sleep 0.05; done
  rm "$pid_file"
}

start() {
  local command
  # shellcheck disable=SC1091 # written by the test
  source "$root/etc/credit-scoring/sign-in.env"
  command=$(sed -n 's/^ExecStart=//p' "$unit" | sed "s#/opt/credit#$root/opt/credit#g; s#--port 8080#--port $CREDIT_PORT#; s#[$]{CREDIT_ISSUER}#$CREDIT_ISSUER#; s#[$]{CREDIT_CLIENT}#$CREDIT_CLIENT#; s#--address 0\.0\.0\.0#--address 127.0.0.1#; s#%d/#$root/etc/credit-scoring/#; s#/var/lib/#$root/var/lib/#g")
  # shellcheck disable=SC2086 # the unit's words are the arguments
  setsid $command >"$root/service.log" 2>&1 </dev/null 9>&- &
  echo $! >"$pid_file"
}

# Timers are noted: who looks reads what is enabled.
case $* in
  enable*.timer) echo "${*: -1}" >>"$root/timers" && exit 0 ;;
  disable*.timer) [[ ! -f $root/timers ]] || sed -i "/^${*: -1}$/d" "$root/timers"; exit 0 ;;
esac

case $1 in
  restart) [[ ! -e $limit ]] && stop && start ;;
  disable) stop ;;
  is-failed) ! kill -0 "$(<"$pid_file")" 2>/dev/null && touch "$limit" ;;
  reset-failed) rm "$limit" ;;
  daemon-reload | enable) ;;
  *) echo "systemctl stand-in: $1 is unknown" >&2 && exit 1 ;;
esac
