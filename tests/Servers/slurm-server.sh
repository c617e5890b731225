#!/usr/bin/env bash
# A real Slurm on this host for the tests: munge, the controller and two nodes of two processors each, without systemd or cgroups.
#
#   slurm-server.sh DIRECTORY
#
# Prints one line, "ready SLURM_CONF", and serves until its standard input ends; then it stops its four daemons and removes DIRECTORY.
# So it cannot outlive the test process, however that ends. Runs as root, as a container of CI does.
# Debian: apt-get install --no-install-recommends slurm-wlm munge
set -euo pipefail

dir=${1:?usage: slurm-server.sh DIRECTORY}
[[ ! -e $dir ]] || { echo "slurm-server: $dir exists; give a directory that does not" >&2; exit 2; }
for tool in munged slurmctld slurmd sbatch sinfo setpriv; do
  command -v "$tool" >/dev/null || { echo "slurm-server: no $tool; apt-get install slurm-wlm munge" >&2; exit 3; }
done

mkdir -p "$dir"/{munge,state}
dir=$(cd "$dir" && pwd)
chmod 700 "$dir/munge"
# shellcheck source=daemons.sh
source "$(dirname "$0")/daemons.sh"

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
