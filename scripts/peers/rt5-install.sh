#!/bin/bash
# Request Tracker 5 from Debian 12 with sqlite, non-interactive (once, about two minutes). Root, disposable test machine.
# RT_ROOT_PASSWORD sets the password of RT's root user; the server of rt5.sh listens on loopback only.
set -euo pipefail
PORT=${PORT:-3904}
PASSWORD=${RT_ROOT_PASSWORD:-test-only-root}
DIR=${1:-${DIR:-${TMPDIR:-/tmp}/otklik-rt5}}
mkdir -p "$DIR"
export DEBIAN_FRONTEND=noninteractive
# debconf's own lock is not covered by DPkg::Lock::Timeout: retry while another apt runs
for _ in $(seq 90); do
  printf '%s\n' \
    'request-tracker5 request-tracker5/rtname string test.local' \
    'request-tracker5 request-tracker5/organization string test.local' \
    'request-tracker5 request-tracker5/correspondaddress string rt@test.local' \
    'request-tracker5 request-tracker5/commentaddress string rt-c@test.local' \
    "request-tracker5 request-tracker5/webbaseurl string http://127.0.0.1:$PORT" \
    'request-tracker5 request-tracker5/webpath string' \
    'request-tracker5 request-tracker5/handle-siteconfig-permissions boolean true' \
    "request-tracker5 request-tracker5/initial-root-password password $PASSWORD" \
    "request-tracker5 request-tracker5/initial-root-password-again password $PASSWORD" \
    'request-tracker5 request-tracker5/dbconfig-install boolean true' \
    'request-tracker5 request-tracker5/database-type select sqlite3' | debconf-set-selections && break || sleep 2
done
apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends \
  request-tracker5 rt5-db-sqlite rt5-standalone curl >"$DIR/apt.log" 2>&1 || { tail -20 "$DIR/apt.log"; exit 1; }
# the untouched database, put back by every `rt5.sh up`
cp -n /var/lib/dbconfig-common/sqlite3/request-tracker5/rtdb /var/lib/rt5-pristine.sqlite
