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
mapfile -t where < <(place "$CREDIT_AUDIT_BUCKET" "decisions/$CREDIT_INSTANCE/")
credit audit ship "$trail" --notes "$notes" "${where[@]}"

copy=keys-$CREDIT_INSTANCE-$(date --utc +%F)
if [[ -d $trail/keys && ! -e $notes/$copy ]]; then
  mapfile -t where < <(place "$CREDIT_BUCKET")
  credit backup "$copy" --folder "keys=$trail/keys" "${where[@]}"
  touch "$notes/$copy"
fi
tell audit failed 0
