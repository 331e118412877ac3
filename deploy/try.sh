#!/usr/bin/env bash
# Tries what a customer does: publishes into an empty folder, installs from it without systemd on a database of its own, starts what the
# installation says, uses it, takes a server away, installs again. Needs root, and PostgreSQL with PostGIS; ends with the totals on a line.
# A folder that publish has made already may be named.
set -uo pipefail
root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
passed=0 failed=0
tmp='' postgres='' running=()

check() {
  local what=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    echo "ok: $what"
  else
    failed=$((failed + 1))
    echo "FAILED: $what"
  fi
}

end() {
  local pid log
  for pid in "${running[@]}"; do kill -TERM "$pid" 2>/dev/null; done
  for pid in "${running[@]}"; do wait "$pid" 2>/dev/null; done
  [ -z "$postgres" ] || as_service "$postgres/pg_ctl" -D "$tmp/data" -m immediate -s stop
  if [ "$failed" -gt 0 ]; then
    for log in "$tmp"/*.log; do
      echo "--- ${log##*/}"
      tail -n 40 "$log"
    done
  fi
  [ -z "$tmp" ] || rm -rf "$tmp"
  echo "$passed passed, $failed failed"
  exit $((failed > 0))
}

as_service() { (cd / && runuser -u postgres -- "$@"); }

taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# The first of four ports in a row on which nothing answers.
free_ports() {
  local port
  while port=$((20000 + RANDOM % 7000)); taken "$port" || taken $((port + 1)) || taken $((port + 2)) || taken $((port + 3)); do :; done
  echo "$port"
}

# ask PORT METHOD PATH [BODY]: the whole answer.
ask() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf '%s %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nContent-Type: application/json\r\nContent-Length: %s\r\nConnection: close\r\n\r\n%s' "$2" "$3" "$1" "${#4}" "$4" >&3
    timeout 30 cat <&3
  ) 2>/dev/null
}

answers() { [[ "$(ask "$1" GET "$2" "")" == "HTTP/1.1 $3 "* ]]; }

answers_soon() {
  local until=$((SECONDS + 120))
  until answers "$@"; do
    [ "$SECONDS" -lt "$until" ] || return 1
    sleep 0.5
  done
}

start_database() {
  local port=$1
  postgres=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
  chown postgres "$tmp"
  as_service "$postgres/initdb" -D "$tmp/data" -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$tmp/initdb.log" 2>&1 || return 1
  as_service "$postgres/pg_ctl" -D "$tmp/data" -s -w -l "$tmp/postgres.log" -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$tmp -c fsync=off" start || return 1
  as_service psql -X -q -h "$tmp" -p "$port" -d postgres -v ON_ERROR_STOP=1 -c "CREATE ROLE cityops LOGIN PASSWORD 'try'" -c "CREATE DATABASE cityops OWNER cityops" &&
    as_service psql -X -q -h "$tmp" -p "$port" -d cityops -v ON_ERROR_STOP=1 -c "SET client_min_messages = warning" -c "CREATE EXTENSION postgis"
}

# As on a machine that knows nothing of this one: no variable, no SDK on the way.
install() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin bash "$tmp/cityops/install.sh" --no-systemd --root "$tmp/root" "$@" >"$tmp/install.log" 2>&1; }

start_what_it_says() {
  local line number=0
  while IFS= read -r line; do
    number=$((number + 1))
    env -i PATH=/usr/bin:/bin bash -c "$line" >"$tmp/process-$number.log" 2>&1 </dev/null &
    running+=($!)
  done < <(sed -n 's/^  set -a/set -a/p' "$tmp/install.log")
  [ "$number" -eq 3 ]
}

runs_on_its_own_runtime() { grep -q "$tmp/root/opt/cityops/releases/.*/libcoreclr.so" "/proc/${running[0]}/maps"; }

administrator_signs_in() {
  local password
  password=$(env -i PATH=/usr/bin:/bin "$tmp/root/usr/local/bin/cityops" accounts administrator first 2>>"$tmp/cli.log" | sed 's/.*: //')
  [[ "$(ask "$1" POST /api/v1/sign-in "{\"account\":\"first\",\"password\":\"$password\"}")" == *accessToken* ]]
}

verifies() { env -i PATH=/usr/bin:/bin "$tmp/root/usr/local/bin/cityops" verify >>"$tmp/cli.log" 2>&1; }

lose_a_server() {
  local i
  kill -KILL "${running[0]}" || return 1
  for i in 1 2 3 4 5; do answers "$1" /openapi/v1.json 200 || return 1; done
  answers_soon "$1" /health/ready 200
}

keeps_its_settings() {
  local before
  before=$(cat "$tmp/root/etc/cityops/cityops.env" "$tmp/root/etc/cityops/front.env")
  install && [ "$before" = "$(cat "$tmp/root/etc/cityops/cityops.env" "$tmp/root/etc/cityops/front.env")" ]
}

# Two newer releases, one after the other: what runs stays, and so does the one before.
upgrades() {
  local first
  first=$(cat "$tmp/cityops/VERSION")
  echo later >"$tmp/cityops/VERSION" && install || return 1
  echo latest >"$tmp/cityops/VERSION" && install || return 1
  [ "$(readlink "$tmp/root/opt/cityops/current")" = releases/latest ] && [ -d "$tmp/root/opt/cityops/releases/later" ] && [ -d "$tmp/root/opt/cityops/releases/$first" ]
}

# Released by nobody: it goes with the next installation.
forgets_what_no_longer_runs() {
  local pid first=$1
  for pid in "${running[@]}"; do kill -KILL "$pid"; wait "$pid"; done 2>/dev/null
  running=()
  echo last >"$tmp/cityops/VERSION" && install && [ ! -d "$tmp/root/opt/cityops/releases/$first" ] && [ -d "$tmp/root/opt/cityops/releases/latest" ]
}

works_side_by_side() { env -i PATH=/usr/bin:/bin "$tmp/root/usr/local/bin/cityops" migrate --check >>"$tmp/cli.log" 2>&1; }

units_are_sound() {
  command -v systemd-analyze >/dev/null || return 0
  sed "s|/opt/cityops|$tmp/root/opt/cityops|" "$root/deploy/cityops-front.service" >"$tmp/cityops-front.service"
  sed "s|/opt/cityops|$tmp/root/opt/cityops|" "$root/deploy/cityops@.service" >"$tmp/cityops@5081.service"
  ! systemd-analyze verify "$tmp/cityops-front.service" "$tmp/cityops@5081.service" 2>&1 | grep -E 'cityops.*(Unknown|Failed|invalid|not executable)'
}

refuses_half_a_certificate() { ! install --certificate /etc/hostname && grep -q 'belong together' "$tmp/install.log"; }

secret_is_roots() { [ "$(stat -c '%a %U' "$tmp/root/etc/cityops/cityops.env")" = "600 root" ]; }

trap end EXIT
if [ "$(id -u)" -ne 0 ]; then
  echo "Only root may install: nothing was tried."
  echo "0 passed, 0 failed, 1 skipped"
  exit 0
fi
tmp=$(mktemp -d)
chmod 755 "$tmp"
if [ $# -gt 0 ]; then
  check "the folder is there" cp -a "$1" "$tmp/cityops"
else
  check "publish makes a folder" "$root/cityops" publish --output "$tmp/cityops"
fi
[ "$failed" -eq 0 ] || exit 1
port=$(free_ports)
database_port=$((port + 3))
check "a database of its own starts" start_database "$database_port"
check "it installs" install --servers 2 --port "$port" --database "Host=127.0.0.1;Port=$database_port;Database=cityops;Username=cityops;Password=try"
check "the database's password is for root alone" secret_is_roots
check "it says what to start" start_what_it_says
check "the front gets ready" answers_soon "$port" /front/health/ready 200
check "a server answers through the front" answers_soon "$port" /health/ready 200
check "the server runs on the runtime of its folder" runs_on_its_own_runtime
check "the first administrator signs in" administrator_signs_in "$port"
check "the journal is proven" verifies
check "a server that is killed is not missed" lose_a_server "$port"
check "installing again keeps every setting" keeps_its_settings
check "a newer release works beside the servers that run" works_side_by_side
check "half a certificate is refused" refuses_half_a_certificate
version=$(cat "$tmp/cityops/VERSION")
check "upgrading keeps what runs and the release before" upgrades
check "what no longer runs is not kept for ever" forgets_what_no_longer_runs "$version"
check "the units are sound" units_are_sound
