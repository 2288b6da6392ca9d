#!/bin/bash
# Request Tracker 5.0 (Debian 12 packages, sqlite) as a second peer. Root, loopback only. Install first: rt5-install.sh
#   rt5.sh up   [DIR]    fresh database + seed + server on 127.0.0.1:$PORT; writes DIR/seed.json (queue, fields, token) and DIR/pid
#   rt5.sh down [DIR]    stop the server and remove the test configuration
set -euo pipefail
CMD=${1:-help}
DIR=${2:-${DIR:-${TMPDIR:-/tmp}/otklik-rt5}}
PORT=${PORT:-3904}
HERE=$(cd "$(dirname "$0")" && pwd)
CONF=/etc/request-tracker5/RT_SiteConfig.d/90-test.pm
DB=/var/lib/dbconfig-common/sqlite3/request-tracker5/rtdb
PRISTINE=/var/lib/rt5-pristine.sqlite

alive() { [ -f "$DIR/pid" ] && kill -0 "$(cat "$DIR/pid")" 2>/dev/null; }

up() {
  alive && { echo "already running, pid $(cat "$DIR/pid")" >&2; return 1; }
  mkdir -p "$DIR"; chown www-data "$DIR"
  install -o www-data -m 644 "$HERE/rt-seed.pl" "$DIR/seed.pl"
  cat >"$CONF" <<CFG
Set(\$WebDomain, '127.0.0.1'); Set(\$WebPort, $PORT); Set(\$WebPath, ''); Set(\$WebBaseURL, 'http://127.0.0.1:$PORT');
Set(\$NotifyActor, 0); Set(\$MailCommand, 'testfile');
Set(%ServiceAgreements, (Default => 'normal', Levels => {
  'normal' => { Response => { RealMinutes => 60*8 }, Resolve => { RealMinutes => 60*24*10 } },
  'fast'   => { Response => { RealMinutes => 60*3 }, Resolve => { RealMinutes => 60*24 } } }));
1;
CFG
  # without the pristine copy the database is used as it stands
  [ ! -f "$PRISTINE" ] || install -o root -g www-data -m 660 "$PRISTINE" "$DB"
  runuser -u www-data -- perl "$DIR/seed.pl" >"$DIR/seed.json" 2>"$DIR/seed.log" || { cat "$DIR/seed.log" >&2; return 1; }
  setsid runuser -u www-data -- /usr/share/request-tracker5/libexec/rt-server --port "$PORT" --host 127.0.0.1 \
    </dev/null >"$DIR/rt.log" 2>&1 &
  echo $! >"$DIR/pid"
  for _ in $(seq 1 120); do
    curl -fsS -o /dev/null "http://127.0.0.1:$PORT/" 2>/dev/null && return 0
    sleep 0.25
  done
  tail -20 "$DIR/rt.log" >&2; return 1
}

down() {
  rm -f "$CONF"
  alive || { echo "not running" >&2; return 0; }
  local pid; pid=$(cat "$DIR/pid")
  kill "$pid"
  for _ in $(seq 1 80); do kill -0 "$pid" 2>/dev/null || { rm -f "$DIR/pid"; return 0; }; sleep 0.25; done
  echo "pid $pid did not stop" >&2; return 1
}

case $CMD in
  up|down) "$CMD" ;;
  *) echo "usage: rt5.sh up [DIR] | down [DIR]" >&2; exit 2 ;;
esac
