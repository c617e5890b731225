#!/usr/bin/env bash
# What the scheduled jobs of an instance share; sourced by them, it runs nothing by itself.
#
# Read from the environment, which the units take from /etc/credit-scoring/operations.env:
#   CREDIT_BUCKET        the artifact bucket
#   CREDIT_AUDIT_BUCKET  the audit bucket
#   CREDIT_LOG_GROUP     log group of the jobs; alarms and dashboard count what they tell there. Empty: they tell the journal alone
#   CREDIT_INSTANCE      name of this instance, part of every key it writes
#   CREDIT_S3_ENDPOINT   an S3 server other than AWS (none)
#   CREDIT_ROOT          a folder that stands for the disk of the instance (the disk)
#   STATE_DIRECTORY      set by systemd
set -Eeuo pipefail

: "${CREDIT_BUCKET:?the artifact bucket; see operations.env}" "${CREDIT_AUDIT_BUCKET:?the audit bucket}" "${CREDIT_INSTANCE:?name of this instance}"
: "${STATE_DIRECTORY:?the folder of the job, which systemd names}"
export AWS_PAGER=
release=${CREDIT_ROOT:-}/opt/credit/current

s3() { aws ${CREDIT_S3_ENDPOINT:+--endpoint-url "$CREDIT_S3_ENDPOINT"} s3 "$@" --only-show-errors; }

credit() { "$release/app/credit" "$@"; }

# Where a verb of the program keeps what it writes: place BUCKET [PREFIX].
place() { printf '%s\n' --bucket "$1" ${2:+--prefix "$2"} ${CREDIT_S3_ENDPOINT:+--endpoint "$CREDIT_S3_ENDPOINT"}; }

# Keeps the report of a look, created once: keep LOOK FOLDER.
keep() {
  mapfile -t where < <(place "$CREDIT_BUCKET" "reports/$1/")
  credit backup "$(date --utc +%F-%H%M%S)-$CREDIT_INSTANCE" --folder "report=$2" "${where[@]}"
}

# One line of JSON that the metric filters of operations.yaml count: tell JOB NAME VALUE [NAME VALUE]...
tell() {
  local line="{\"job\":\"$1\",\"instance\":\"$CREDIT_INSTANCE\"" stream="$1-$CREDIT_INSTANCE" events
  shift
  while (($# > 1)); do
    line+=",\"$1\":$2"
    shift 2
  done
  line+="}"
  echo "$line"
  [[ -n ${CREDIT_LOG_GROUP:-} ]] || return 0
  events=$(mktemp)
  printf '[{"timestamp":%s000,"message":"%s"}]' "$(date +%s)" "${line//\"/\\\"}" >"$events"
  aws logs create-log-stream --log-group-name "$CREDIT_LOG_GROUP" --log-stream-name "$stream" 2>/dev/null || true
  aws logs put-log-events --log-group-name "$CREDIT_LOG_GROUP" --log-stream-name "$stream" --log-events "file://$events" >/dev/null || echo "the line did not reach $CREDIT_LOG_GROUP" >&2
  rm -f "$events"
}
