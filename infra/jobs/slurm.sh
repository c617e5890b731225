#!/usr/bin/env bash
# An array job for Slurm: a task a share, on a folder that all nodes share.
#
#   sbatch --array=1-16 infra/jobs/slurm.sh search --features DIR/clients.features --grid models/grid.json --journal DIR/scratch --store DIR/parts
#   sbatch --dependency=singleton --wrap "credit search … --merge 16"
#
# --requeue: the tasks of a node that fails are given to another; they go on from what is in --store.
# A task that ends with 2 has been given something wrong and would fail again: it is not requeued. One that a signal ended is.
#SBATCH --job-name=credit-shards
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=shard-%A-%a.log
set -euo pipefail

# sbatch runs a copy of this script, from a folder of its own.
jobs=${CREDIT_JOBS:-$SLURM_SUBMIT_DIR/infra/jobs}
status=0
"$jobs/shard.sh" "$@" || status=$?
if ((status > 128)); then
  task=${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID
  if ((${SLURM_RESTART_COUNT:-0} >= 3)); then
    echo "slurm.sh: task $task was ended by signal $((status - 128)) for the ${SLURM_RESTART_COUNT}th time; it is left" >&2
    exit "$status"
  fi
  echo "slurm.sh: task $task was ended by signal $((status - 128)); it is queued again" >&2
  scontrol requeue "$task"
fi
exit "$status"
