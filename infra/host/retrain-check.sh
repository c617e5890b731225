#!/usr/bin/env bash
# The weekly look at retraining: when a reason holds, a challenger is trained, judged by the gate, and registered in the bucket. A person promotes it.
#
#   retrain-check.sh
#
# training/clients.features   every client whose outcome is known, put there by whoever gathers outcomes
# models/…                    the registry; a challenger becomes one more version there, created once
# reports/retrain/TIME-INSTANCE/…  gate.json and gate.html, created once
# shellcheck source=operations.sh
source "$(dirname "$0")/operations.sh"

trap 'tell retrain failed 1' ERR
registry=$STATE_DIRECTORY/registry
work=$STATE_DIRECTORY/work
rm -rf "$work"
mkdir -p "$registry" "$work"

if ! s3 cp "s3://$CREDIT_BUCKET/training/clients.features" "$work/clients.features"; then
  tell retrain failed 0 trained 0
  exit 0
fi
s3 sync "s3://$CREDIT_BUCKET/models/" "$registry" --delete
drift=0
credit drift --profile "$release/model" --current "$work/clients.features" --output "$work/drift" || drift=$?
((drift == 0 || drift == 3)) || { tell retrain failed 1; exit 1; }
credit retrain --registry "$registry" --features "$work/clients.features" --drift "$work/drift/report.json" --gate "$release/host/promotion.json" --output "$work/challenger" \
  --actor "$CREDIT_INSTANCE"

if [[ ! -f $work/challenger/gate.json ]]; then
  tell retrain failed 0 trained 0
  exit 0
fi
passed=1
version=$(sed -nE 's/^ *"challenger": *"([^"]+)".*/\1/p' "$work/challenger/gate.json")
grep -q '"isPassed": *false' "$work/challenger/gate.json" && passed=0
mapfile -t where < <(place "$CREDIT_BUCKET")
credit models publish "$version" --registry "$registry" "${where[@]}"
mkdir "$work/report"
cp "$work/challenger/"gate.{json,html} "$work/report"
keep retrain "$work/report"
tell retrain failed 0 trained 1 passed "$passed"
