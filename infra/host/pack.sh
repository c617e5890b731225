#!/usr/bin/env bash
# Makes a release that bootstrap.sh installs. The same inputs give the same bytes.
#
#   pack.sh APP MODEL DATA FEATURES CLIENT PD OUTPUT
#
# APP        folder of the published program, credit with all it needs
# MODEL      folder of the model
# DATA       folder of the tables of the clients to serve
# FEATURES   file of their features
# CLIENT PD  a client among them, and the probability that this model gives
# OUTPUT     folder to make
#
# Prints the SHA-256 of SHA256SUMS, which seals the release: the parameter ReleaseSha256 of service.yaml.
# bootstrap.sh, credit.tar.gz, golden and SHA256SUMS go to releases/NAME/ of the artifact bucket, clients.tar.gz to clients/NAME/.
set -euo pipefail

if [[ $# -ne 7 || ! $5 =~ ^[0-9]+$ || ! $6 =~ ^[0-9.eE+-]+$ ]]; then
  echo "usage: pack.sh APP MODEL DATA FEATURES CLIENT PD OUTPUT" >&2
  exit 2
fi
app=$1 model=$2 data=$3 features=$4 client=$5 pd=$6 output=$7
here=$(cd "$(dirname "$0")" && pwd)
[[ -x $app/credit ]] || { echo "pack: $app holds no program credit; publish it first" >&2; exit 1; }
[[ ! -e $output ]] || { echo "pack: $output exists; give a folder that does not" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/release/host" "$work/clients" "$output"
cp -R "$app" "$work/release/app"
cp -R "$model" "$work/release/model"
cp "$here"/credit-*.service "$here"/credit-*.timer "$here"/{operations,drift-check,retrain-check,ship-audit}.sh "$here/../gates/promotion.json" "$work/release/host/"
cp -R "$data/." "$work/clients/"
cp "$features" "$work/clients/clients.features"

archive() { # FOLDER FILE
  tar --create --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=u+rwX,go=rX --directory "$1" . | gzip --no-name -6 >"$2"
}
archive "$work/release" "$output/credit.tar.gz"
archive "$work/clients" "$output/clients.tar.gz"
cp "$here/bootstrap.sh" "$output/"
echo "$client $pd" >"$output/golden"
(cd "$output" && sha256sum bootstrap.sh clients.tar.gz credit.tar.gz golden >SHA256SUMS)
sha256sum "$output/SHA256SUMS" | cut -d ' ' -f 1
