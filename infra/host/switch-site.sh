#!/usr/bin/env bash
# Tells CloudFront which release of the site its readers see.
#
#   switch-site.sh KEY_VALUE_STORE_ARN RELEASE
#
# The function of infra/templates/site.yaml reads it at the edge, within seconds. Until then, and if this fails, readers see the
# release before, whole: it is one of the five that are kept. Run it again then.
set -euo pipefail

store=${1:?usage: switch-site.sh KEY_VALUE_STORE_ARN RELEASE}
release=${2:?usage: switch-site.sh KEY_VALUE_STORE_ARN RELEASE}
[[ $release =~ ^[0-9]{4,}-[0-9a-f]{8}$ ]] || { echo "switch-site: '$release' is no release of the site, such as 0012-1a2b3c4d" >&2; exit 2; }

etag=$(aws cloudfront-keyvaluestore describe-key-value-store --kvs-arn "$store" --query ETag --output text)
aws cloudfront-keyvaluestore put-key --kvs-arn "$store" --key release --value "$release" --if-match "$etag" >/dev/null
echo "CloudFront: readers see $release."
