#!/usr/bin/env bash
# A real S3 server (Ceph RADOS Gateway) on 127.0.0.1 for the tests, in about two seconds, without root.
#
#   s3-server.sh DIRECTORY [memory|disk]
#
# Prints one line, "ready ENDPOINT ACCESS_KEY SECRET_KEY", and serves until its standard input ends; then it stops its
# three daemons and removes DIRECTORY. So it cannot outlive the test process, however that ends. Two words on its input:
# "kill" ends the daemons by SIGKILL and prints "killed"; "start" starts them again on what the disk holds and prints "ready".
# Debian: apt-get install --no-install-recommends radosgw ceph-mon ceph-osd
set -euo pipefail

dir=${1:?usage: s3-server.sh DIRECTORY [memory|disk]}
case ${2:-memory} in
  memory) store=memstore ;;
  disk) store=bluestore ;;
  *) echo "s3-server: '$2' is neither memory nor disk" >&2; exit 2 ;;
esac
[[ ! -e $dir ]] || { echo "s3-server: $dir exists; give a directory that does not" >&2; exit 2; }
for tool in ceph ceph-mon ceph-osd monmaptool radosgw radosgw-admin setpriv; do
  command -v "$tool" >/dev/null || { echo "s3-server: no $tool; apt-get install radosgw ceph-mon ceph-osd" >&2; exit 3; }
done

mkdir -p "$dir"/{mon,osd,rgw,run}
dir=$(cd "$dir" && pwd)
conf=$dir/ceph.conf
# shellcheck source=daemons.sh
source "$(dirname "$0")/daemons.sh"

fsid=$(</proc/sys/kernel/random/uuid)
osd=$(</proc/sys/kernel/random/uuid)
mon_port=$(free_port)
s3_port=$(free_port)
access=TESTACCESSKEY0000001
secret=$(</proc/sys/kernel/random/uuid)

cat >"$conf" <<CONF
[global]
fsid = $fsid
mon host = v2:127.0.0.1:$mon_port
public network = 127.0.0.0/8
public addr = 127.0.0.1
cluster addr = 127.0.0.1
ms bind ipv6 = false
ms bind msgr1 = false
auth cluster required = none
auth service required = none
auth client required = none
# Without authentication there is no key to encrypt with: the default mode, secure, would hang.
ms mon client mode = crc
ms client mode = crc
ms service mode = crc
ms cluster mode = crc
ms mon cluster mode = crc
ms mon service mode = crc

# One copy of everything.
osd objectstore = $store
memstore device bytes = 2147483648
bluestore block size = 4294967296
bluestore fsck on mount = false
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
# The gateway makes a dozen pools one by one; the default pause of a second each would be its whole start.
paxos propose interval = 0.01
paxos min wait = 0.01
mon data avail warn = 1
mon data avail crit = 1

# nodelay: answers of two packets otherwise wait 40 ms for an acknowledgement.
rgw frontends = beast endpoint=127.0.0.1:$s3_port tcp_nodelay=1
rgw thread pool size = 32
rgw enable usage log = false
rgw run sync thread = false
rgw dynamic resharding = false
rgw override bucket index max shards = 1

run dir = $dir/run
admin socket = $dir/run/\$name.asok
log file = $dir/\$name.log
mon data = $dir/mon
osd data = $dir/osd
rgw data = $dir/rgw
CONF

monmaptool --create --fsid "$fsid" --addv a "[v2:127.0.0.1:$mon_port]" "$dir/monmap" >"$dir/monmap.out" 2>&1 || fail "no monitor map"
ceph-mon -c "$conf" -i a --mkfs --monmap "$dir/monmap" >"$dir/mon-mkfs.out" 2>&1 || fail "no monitor store"
daemon mon ceph-mon -c "$conf" -i a -f
await "monitor" timeout 5 ceph -c "$conf" osd new "$osd"

ceph-osd -c "$conf" -i 0 --mkfs --osd-uuid "$osd" >"$dir/osd-mkfs.out" 2>&1 || fail "no object store"

serve() { # the monitor runs
  daemon osd ceph-osd -c "$conf" -i 0 -f
  daemon rgw radosgw -c "$conf" -n client.rgw -f
  await "gateway" bash -c "exec 3<>/dev/tcp/127.0.0.1/$s3_port"
}

serve
radosgw-admin -c "$conf" user create --uid=tests --display-name=tests --access-key="$access" --secret="$secret" \
  >"$dir/user.out" 2>&1 || fail "no user"

echo "ready http://127.0.0.1:$s3_port $access $secret"
while read -r word; do
  case $word in
    kill)
      kill -KILL "${pids[@]}"
      wait "${pids[@]}" 2>/dev/null || true
      pids=()
      echo killed
      ;;
    start)
      daemon mon ceph-mon -c "$conf" -i a -f
      serve
      echo ready
      ;;
  esac
done
