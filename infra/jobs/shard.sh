#!/usr/bin/env bash
# One task of an array job: finds which share it is and makes it.
#
#   shard.sh search ARGUMENTS...    or    shard.sh score ARGUMENTS...
#
# The arguments are those of credit search or credit score, with --store or --bucket, without --shard.
# The scheduler says which task this is: Slurm (an array from 1), AWS Batch or Kubernetes (an index from 0, with SHARDS for the number of
# tasks). A task that ran to its end before does nothing; one that was cut off goes on from what it had made.
# CREDIT names the program, credit of the path when absent.
# INPUTS, if set, are addresses s3://… with spaces between them, fetched to SCRATCH first; in the arguments, @NAME stands for such a file.
set -euo pipefail

if [[ ${1:-} != search && ${1:-} != score ]]; then
  echo "usage: shard.sh search|score ARGUMENTS...; see credit search --help" >&2
  exit 2
fi

if [[ -n ${SLURM_ARRAY_TASK_ID:-} ]]; then
  number=$SLURM_ARRAY_TASK_ID count=${SLURM_ARRAY_TASK_COUNT:?}
elif [[ -n ${AWS_BATCH_JOB_ARRAY_INDEX:-} ]]; then
  number=$((AWS_BATCH_JOB_ARRAY_INDEX + 1)) count=${SHARDS:-${AWS_BATCH_JOB_ARRAY_SIZE:-}}
elif [[ -n ${JOB_COMPLETION_INDEX:-} ]]; then
  number=$((JOB_COMPLETION_INDEX + 1)) count=${SHARDS:-}
else
  echo "shard.sh: no scheduler says which task this is (SLURM_ARRAY_TASK_ID, AWS_BATCH_JOB_ARRAY_INDEX, JOB_COMPLETION_INDEX)" >&2
  exit 2
fi
[[ $count =~ ^[1-9][0-9]*$ ]] || { echo "shard.sh: SHARDS is '$count'; say how many tasks there are" >&2; exit 2; }

scratch=${SCRATCH:-${TMPDIR:-/tmp}}
for address in ${INPUTS:-}; do
  target=$scratch/${address##*/}
  # Beside it, then renamed: a task that is cut off leaves no half of a file for the next.
  [[ -e $target ]] || { aws s3 cp --only-show-errors "$address" "$target.$$" && mv "$target.$$" "$target"; }
done

arguments=()
for argument in "$@"; do
  [[ $argument != @* ]] || argument=$scratch/${argument#@}
  arguments+=("$argument")
done
# The program itself: it receives the scheduler's signals.
exec "${CREDIT:-credit}" "${arguments[@]}" --shard "$number/$count"
