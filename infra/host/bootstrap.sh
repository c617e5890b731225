#!/usr/bin/env bash
# Installs one sealed release on this machine and puts it into service, or leaves things as they were.
#
#   bootstrap.sh BUCKET RELEASE SHA256
#
# BUCKET    the artifact bucket
# RELEASE   a folder of its releases/, with SHA256SUMS, credit.tar.gz and golden; the clients come from clients/RELEASE
# SHA256    of SHA256SUMS, which names the SHA-256 of every other file: one number seals the release
#
# Exit 0: the release is in service, ready, and gives the golden score. Exit 1: it is not; what served before serves again.
# Run it again on a machine in service to change its release, or to go back to an older one.
#
# Environment, for a dry run:
#   CREDIT_ROOT         folder that stands for / (empty)
#   CREDIT_S3_ENDPOINT  an S3 server other than AWS (none)
#   CREDIT_PORT         port of the service on 127.0.0.1 (8080)
#   CREDIT_PATIENCE     seconds to wait until the service is ready (180)
set -Eeuo pipefail

if [[ $# -ne 3 || ! $2 =~ ^[0-9a-z][0-9a-z.-]{5,63}$ || ! $3 =~ ^[0-9a-f]{64}$ ]]; then
  echo "usage: bootstrap.sh BUCKET RELEASE SHA256" >&2
  exit 2
fi
bucket=$1 release=$2 sha256=$3
root=${CREDIT_ROOT:-}
address=http://127.0.0.1:${CREDIT_PORT:-8080}
patience=${CREDIT_PATIENCE:-180}
home=$root/opt/credit
unit=credit-scoring.service
units=$root/etc/systemd/system
unit_file=$units/$unit
jobs="credit-audit-ship credit-drift credit-retrain"
deployment=$home/deployments/$release
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { echo "bootstrap: $1"; }

fetch() { # KEY FILE
  aws s3 cp ${CREDIT_S3_ENDPOINT:+--endpoint-url "$CREDIT_S3_ENDPOINT"} "s3://$bucket/$1" "$work/$2" --only-show-errors
}

# In what follows each step asks for the one before: "set -e" is off in a function whose outcome is looked at.

is_sealed() { # FILE
  (cd "$work" && awk -v file="$1" '$2 == file' SHA256SUMS | sha256sum --check --strict --quiet)
}

# Downloads the release and checks every byte of it; nothing of this machine has changed yet.
download() {
  fetch "releases/$release/SHA256SUMS" SHA256SUMS &&
    (cd "$work" && echo "$sha256  SHA256SUMS" | sha256sum --check --strict --quiet) &&
    fetch "releases/$release/credit.tar.gz" credit.tar.gz && is_sealed credit.tar.gz &&
    fetch "releases/$release/golden" golden && is_sealed golden &&
    fetch "clients/$release/clients.tar.gz" clients.tar.gz && is_sealed clients.tar.gz
}

# A deployment is made whole beside its place and then moved there: one that is there is whole.
unpack() {
  local whole=$home/deployments/.$release
  [[ ! -d $deployment ]] || return 0
  rm -rf "$whole" &&
    mkdir -p "$whole/clients" &&
    tar --extract --gzip --no-same-owner --file "$work/credit.tar.gz" --directory "$whole" &&
    tar --extract --gzip --no-same-owner --file "$work/clients.tar.gz" --directory "$whole/clients" &&
    cp "$work/golden" "$whole/golden" &&
    chmod -R u=rwX,go=rX "$whole" && # the service runs as a user of its own, made when it starts
    mv "$whole" "$deployment"
}

# A release from before the jobs has none: those of the release before it are then stopped.
install_jobs() { # DEPLOYMENT
  local job
  for job in $jobs; do
    if [[ -f $1/host/$job.timer ]]; then
      install -D -m 0644 --target-directory="$units" "$1/host/$job.service" "$1/host/$job.timer" || return 1
    else
      systemctl disable --now --quiet "$job.timer" 2>/dev/null || true
      rm -f "$units/$job.service" "$units/$job.timer"
    fi
  done
}

# Once the service serves. With the file no-timers, EventBridge starts the looks at drift and retraining; the trail is sent by the instance itself in any case.
start_timers() {
  local job
  for job in $jobs; do
    [[ -f $units/$job.timer ]] || continue
    if [[ -e $root/etc/credit-scoring/no-timers && $job != credit-audit-ship ]]; then
      systemctl disable --now --quiet "$job.timer" || true
    else
      systemctl enable --now --quiet "$job.timer" || say "$job.timer does not start"
    fi
  done
}

# Points the machine to a deployment, whole or not at all, and starts the service from there.
switch_to() { # DEPLOYMENT
  ln -sfn "$1" "$home/current.new" &&
    mv -T "$home/current.new" "$home/current" &&
    install -D -m 0644 "$1/host/$unit" "$unit_file" &&
    install_jobs "$1" &&
    systemctl daemon-reload &&
    systemctl enable --quiet "$unit" &&
    # A release that ended too often would keep the next from starting; of one that never ran there is nothing to forget.
    { systemctl reset-failed "$unit" 2>/dev/null || true; } &&
    systemctl restart "$unit"
}

# Ready is a service that gives the golden score: the probability of one client, worked out when the release was made.
serves() {
  local end=$((SECONDS + patience)) answer
  until curl --silent --fail --max-time 5 --output /dev/null "$address/health/ready"; do
    ! systemctl is-failed --quiet "$unit" || { say "the service does not start"; return 1; }
    answer=$(curl --silent --max-time 5 "$address/health/ready" || true)
    [[ $answer != *"golden"* ]] || { say "$(sed -nE 's/.*"detail":"([^"]*)".*/\1/p' <<<"$answer")"; return 1; }
    ((SECONDS < end)) || { say "not ready after $patience seconds"; return 1; }
    sleep 0.5
  done
}

roll_back() {
  if [[ -n $before && -d $before ]]; then
    say "going back to $(basename "$before")"
    { switch_to "$before" && serves; } || say "the release before does not serve either"
  else
    say "there is no release to go back to; the service is stopped"
    systemctl disable --now --quiet "$unit" || true
    rm -f "$home/current" "$unit_file"
    for job in $jobs; do
      rm -f "$units/$job.service" "$units/$job.timer"
    done
  fi
  [[ $deployment == "$before" ]] || rm -rf "$deployment"
}

mkdir -p "$home/deployments"
exec 9>"$home/lock"
flock --nonblock 9 || { say "another bootstrap is at work on this machine"; exit 1; }
before=$(readlink "$home/current" || true)

download || { say "release $release cannot be had, or is not what its checksum says; nothing was changed"; exit 1; }
unpack || { say "release $release does not unpack; nothing was changed"; exit 1; }

if ! { switch_to "$deployment" && serves; }; then
  roll_back
  exit 1
fi
say "release $release serves"
start_timers

# What served last stays for a quick way back; what is older goes, the rows of its clients with it.
for old in "$home"/deployments/* "$home"/deployments/.[!.]*; do
  [[ ! -d $old || $old == "$deployment" || $old == "$before" ]] || rm -rf "$old"
done
