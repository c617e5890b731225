#!/usr/bin/env bash
# The daily look at drift: the windows of clients in the bucket beside the profile of the model in service.
#
#   drift-check.sh
#
# windows/NAME.features     one a day, put there by whoever computes the features of the day's clients; the last 14 are looked at
# reports/drift/TIME-INSTANCE/…  watch.json and watch.html, created once
#
# Ends well whether an alarm stands or not, for neither is a fault of the job; the alarm is told to the log group, and CloudWatch tells people.
# shellcheck source=operations.sh
source "$(dirname "$0")/operations.sh"

trap 'tell drift failed 1' ERR
windows=$STATE_DIRECTORY/windows
report=$STATE_DIRECTORY/report
rm -rf "$report"
mkdir -p "$windows" "$report"

s3 sync "s3://$CREDIT_BUCKET/windows/" "$windows" --exclude '*' --include '*.features' --delete
mapfile -t last < <(find "$windows" -name '*.features' | sort | tail -n 14)
if ((${#last[@]} == 0)); then
  tell drift failed 0 windows 0
  exit 0
fi

alarm=0
credit drift-watch --profile "$release/model" --windows "${last[@]}" --output "$report" || alarm=$?
((alarm == 0 || alarm == 3)) || { tell drift failed 1; exit 1; } # 3: an alarm stands
keep drift "$report"
tell drift failed 0 alarm "$((alarm == 3))" windows "${#last[@]}"
