#!/usr/bin/env bash
# The weekly look at retraining: when a reason holds, a challenger is trained, judged by the gate, and registered in the bucket. A person promotes it.
#
#   retrain-check.sh
#
# training/clients.features   every client whose outcome is known, put there by whoever gathers outcomes
# models/…                    the registry; a challenger becomes one more version there, created once
# reports/retrain/DATE/…      gate.json and gate.html, by instance
# shellcheck source=operations.sh
source "$(dirname "$0")/operations.sh"

release=/opt/credit/current
trap 'tell retrain failed 1' ERR
registry=$STATE_DIRECTORY/registry
work=$STATE_DIRECTORY/work
rm -rf "$work"
mkdir -p "$registry" "$work"

if ! s3 s3 cp "s3://$CREDIT_BUCKET/training/clients.features" "$work/clients.features" --only-show-errors; then
  tell retrain failed 0 trained 0
  exit 0
fi
s3 s3 sync "s3://$CREDIT_BUCKET/models/" "$registry" --delete --only-show-errors
drift=0
"$release/app/credit" drift --profile "$release/model" --current "$work/clients.features" --output "$work/drift" || drift=$?
((drift == 0 || drift == 3)) || { tell retrain failed 1; exit 1; }
"$release/app/credit" retrain --registry "$registry" --features "$work/clients.features" --drift "$work/drift/report.json" --gate "$release/host/promotion.json" --output "$work/challenger" \
  --actor "$CREDIT_INSTANCE"

if [[ ! -f $work/challenger/gate.json ]]; then
  tell retrain failed 0 trained 0
  exit 0
fi
passed=1
version=$(sed -nE 's/^ *"challenger": *"([^"]+)".*/\1/p' "$work/challenger/gate.json")
grep -q '"isPassed": *false' "$work/challenger/gate.json" && passed=0
"$release/app/credit" models publish "$version" --registry "$registry" --bucket "$CREDIT_BUCKET" ${CREDIT_S3_ENDPOINT:+--endpoint "$CREDIT_S3_ENDPOINT"}
day=$(date --utc +%F)
for file in gate.json gate.html; do
  s3 s3 cp "$work/challenger/$file" "s3://$CREDIT_BUCKET/reports/retrain/$day/$CREDIT_INSTANCE/$file" --only-show-errors
done
tell retrain failed 0 trained 1 passed "$passed"
