#!/usr/bin/env bash
# A real Slurm on this host for the tests: munge, the controller and two nodes of two processors each, without systemd or cgroups.
#
#   slurm-up.sh DIRECTORY
#
# Prints one line, "ready SLURM_CONF", and serves until its standard input ends; then it stops its four daemons and removes DIRECTORY.
# So it cannot outlive the test process, however that ends. Runs as root, as a container of CI does.
# Debian: apt-get install --no-install-recommends slurm-wlm munge
set -euo pipefail

dir=${1:?usage: slurm-up.sh DIRECTORY}
[[ ! -e $dir ]] || { echo "slurm-up: $dir exists; give a directory that does not" >&2; exit 2; }
for tool in munged slurmctld slurmd sbatch sinfo setpriv; do
  command -v "$tool" >/dev/null || { echo "slurm-up: no $tool; apt-get install slurm-wlm munge" >&2; exit 3; }
done

mkdir -p "$dir"/{munge,state}
dir=$(cd "$dir" && pwd)
chmod 700 "$dir/munge"
pids=()

stop() {
  trap - EXIT INT TERM
  exec 2>/dev/null # the shell would announce each kill
  ((${#pids[@]})) && kill -KILL "${pids[@]}"
  wait
  rm -rf "$dir"
}
trap stop EXIT
trap 'exit 143' INT TERM

fail() {
  echo "slurm-up: $1" >&2
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
  local name=$1
  shift
  setpriv --pdeathsig KILL "$@" >"$dir/$name.out" 2>&1 </dev/null &
  pids+=($!)
}

await() { # WHAT COMMAND...: until the command succeeds, for a minute, while every daemon lives
  local what=$1 attempt pid
  shift
  for ((attempt = 0; attempt < 600; attempt++)); do
    if "$@" >/dev/null 2>&1; then return; fi
    for pid in "${pids[@]}"; do
      kill -0 "$pid" 2>/dev/null || fail "a daemon ended before $what"
    done
    sleep 0.1
  done
  fail "no $what after a minute"
}

export SLURM_CONF=$dir/slurm.conf
cat >"$SLURM_CONF" <<CONF
ClusterName=credit
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmctldPort=$(free_port)
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
# A task that is queued again waits until its old credential has expired.
AuthInfo=socket=$dir/munge/socket,cred_expire=5
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=0
SlurmdParameters=config_overrides
ReturnToService=2
KillWait=5
JobRequeue=1
MailProg=/bin/true
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool-%n
SlurmctldPidFile=$dir/slurmctld.pid
SlurmdPidFile=$dir/slurmd-%n.pid
NodeName=node1 NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=$(free_port) CPUs=2 State=UNKNOWN
NodeName=node2 NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=$(free_port) CPUs=2 State=UNKNOWN
PartitionName=shards Nodes=node1,node2 Default=YES MaxTime=INFINITE State=UP
CONF

head -c 1024 /dev/urandom >"$dir/munge/key"
chmod 400 "$dir/munge/key"
daemon munged munged --foreground --force --key-file "$dir/munge/key" --socket "$dir/munge/socket" \
  --pid-file "$dir/munge/pid" --log-file "$dir/munge/log" --seed-file "$dir/munge/seed"
await "munge" munge --socket "$dir/munge/socket" --no-input
daemon slurmctld slurmctld -D -i
for node in node1 node2; do
  mkdir -p "$dir/spool-$node"
  daemon "slurmd-$node" slurmd -D -N "$node"
done
idle() { [[ $(sinfo --noheader --format %T --nodes node1,node2 | sort -u) == idle ]]; }
await "idle nodes" idle

echo "ready $SLURM_CONF"
cat >/dev/null
