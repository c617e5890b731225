#!/usr/bin/env bash
# Sends what the audit trail has gained to the audit bucket, where it is locked; credit audit ship creates each piece once.
#
#   ship-audit.sh TRAIL NOTES
#
# Clients' keys are not sent there: a lock would keep what the law wants erased. Once a day they are copied to backups/ of the artifact bucket, where copies expire.
# shellcheck source=operations.sh
source "$(dirname "$0")/operations.sh"

trail=${1:?usage: ship-audit.sh TRAIL NOTES}
notes=${2:?usage: ship-audit.sh TRAIL NOTES}
trap 'tell audit failed 1' ERR
/opt/credit/current/app/credit audit ship "$trail" --notes "$notes" --bucket "$CREDIT_AUDIT_BUCKET" --prefix "decisions/$CREDIT_INSTANCE/" ${CREDIT_S3_ENDPOINT:+--endpoint "$CREDIT_S3_ENDPOINT"}

copy=keys-$CREDIT_INSTANCE-$(date --utc +%F)
if [[ -d $trail/keys && ! -e $notes/$copy ]]; then
  /opt/credit/current/app/credit backup "$copy" --folder "keys=$trail/keys" --bucket "$CREDIT_BUCKET" ${CREDIT_S3_ENDPOINT:+--endpoint "$CREDIT_S3_ENDPOINT"}
  touch "$notes/$copy"
fi
tell audit failed 0
