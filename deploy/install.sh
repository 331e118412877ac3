#!/usr/bin/env bash
# Installs CityOps from this folder on Debian or Ubuntu, or upgrades what an earlier run has installed. README.md beside it tells more.
set -euo pipefail

here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
oldest_postgres=15
role=cityops
role_mark='made by the installation of CityOps'

say() { printf '%s\n' "$*"; }

die() {
  printf 'install.sh: %s\n' "$1" >&2
  [ -z "${2:-}" ] || printf '  What to do: %s\n' "$2" >&2
  exit 1
}

help() {
  cat <<'TEXT'
usage: ./install.sh [OPTIONS]     as root; run again it upgrades, and keeps what it is not told

  --servers N            servers on this machine (1)
  --port N               port on 127.0.0.1 (5080); the servers take the ones after it
  --listen ADDRESS:PORT  listens to the network as well, with HTTPS; needs
                         --certificate FILE.pem --key FILE.pem
  --database CONNECTION  a database of your own (Npgsql connection string; PostgreSQL 15
                         or newer with PostGIS) instead of Debian's on this machine;
                         - reads it from standard input, where nobody else sees it
  --no-systemd           enables no units, prints the command lines instead
  --root DIR             puts /opt, /etc and /usr/local/bin below DIR; with --no-systemd only
TEXT
}

servers='' port='' listen='' certificate='' key='' database='' systemd=yes root=''
while [ $# -gt 0 ]; do
  case $1 in
    --servers | --port | --listen | --certificate | --key | --database | --root)
      [ $# -ge 2 ] || die "$1 needs a value."
      declare "${1#--}=$2"
      shift 2
      ;;
    --no-systemd)
      systemd=no
      shift
      ;;
    -h | --help)
      help
      exit 0
      ;;
    *)
      help >&2
      die "There is no option '$1'."
      ;;
  esac
done

opt=$root/opt/cityops
etc=$root/etc/cityops
server_env=$etc/cityops.env
front_env=$etc/front.env

is_number() { [[ $1 =~ ^[1-9][0-9]*$ ]]; }

check_options() {
  [ "$(id -u)" -eq 0 ] || die "Only root may install." "sudo ./install.sh"
  [ "$(uname -m)" = x86_64 ] || die "This folder was made for x86-64; the machine is $(uname -m)."
  [ -x "$here/server/CityOps.Server" ] || die "The folder is incomplete: $here/server/CityOps.Server is missing." "./cityops publish makes a whole one."
  [ -z "$root" ] || [ "$systemd" = no ] || die "--root goes with --no-systemd only."
  [ -z "$servers" ] || { is_number "$servers" && [ "$servers" -le 16 ]; } || die "--servers $servers is not a number from 1 to 16."
  [ -z "$port" ] || { is_number "$port" && [ "$port" -lt 65000 ]; } || die "--port $port is no port."
  if [ -n "$listen" ]; then
    [[ $listen == *:* ]] || die "--listen $listen has no port." "--listen 0.0.0.0:443"
    [ -n "$certificate" ] || [ -e "$etc/certificate.pem" ] || die "--listen needs a certificate: sessions and personal data would cross the network in the clear." \
      "Add --certificate FILE.pem --key FILE.pem, or leave it out and put a proxy that speaks HTTPS in front of 127.0.0.1."
  fi
  if [ -n "$certificate$key" ]; then
    [ -n "$certificate" ] && [ -n "$key" ] || die "A certificate and its key belong together." "--certificate FILE.pem --key FILE.pem"
    [ -r "$certificate" ] || die "$certificate cannot be read."
    [ -r "$key" ] || die "$key cannot be read."
  fi
  [ "$database" != - ] || IFS= read -r database || die "--database - found nothing on standard input."
  [[ $database != *\'* && $database != *$'\n'* ]] || die "--database may hold neither ' nor a line break."
  if [ "$systemd" = yes ] && [ ! -d /run/systemd/system ]; then
    die "systemd does not run here." "Add --no-systemd and start the command lines it prints by a keeper of your own."
  fi
}

# What an earlier run was told holds until another is said.
recall_options() {
  local urls=''
  if [ -e "$front_env" ]; then
    urls=$(sed -n "s/^ASPNETCORE_URLS='\(.*\)'$/\1/p" "$front_env")
    [ -n "$servers" ] || servers=$(sed -n "s/^CITYOPS_SERVERS='\(.*\)'$/\1/p" "$front_env" | tr ',' '\n' | wc -l)
    [ -n "$port" ] || port=$(sed 's/^http:\/\/127\.0\.0\.1:\([0-9]*\).*/\1/' <<<"$urls")
    [ -n "$listen" ] || listen=$(sed -n 's/.*;https:\/\///p' <<<"$urls")
  fi
  servers=${servers:-1} port=${port:-5080}
  is_number "$servers" && is_number "$port" || die "$front_env does not say how many servers there are and on which port." "Say it: --servers N --port N"
}

# quietly COMMAND…: what it says matters only when it fails.
quietly() {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null || status=$?
  [ "$status" -eq 0 ] || tail -n 30 "$log" >&2
  rm -f "$log"
  [ "$status" -eq 0 ] || die "'$*' ended with exit code $status." "Read the lines above. No network, a full disk and a package manager at work elsewhere are the usual reasons."
}

need_apt() { command -v apt-get >/dev/null || die "$* is missing, and this is neither Debian nor Ubuntu." "Install it by the system's own means, then start again."; }

apt_install() {
  need_apt "$@"
  say "Installing $* ..."
  quietly apt-get update
  quietly env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 "$@"
}

newest_icu() { { apt-cache pkgnames libicu 2>/dev/null || true; } | { grep -E '^libicu[0-9]+$' || true; } | sort -V | tail -n 1; }

# The runtime is in this folder; what it takes from the system is not.
need_libraries() {
  local missing=() libraries icu
  libraries=$(ldconfig -p)
  if [[ $libraries != *libicuuc.so* ]]; then
    need_apt ICU
    [ -n "$(newest_icu)" ] || quietly apt-get update
    icu=$(newest_icu)
    [ -n "$icu" ] || die "ICU (libicu) is missing, and this system's packages have none." "Install it by the system's own means, then start again."
    missing+=("$icu")
  fi
  [[ $libraries == *libssl.so.3* ]] || missing+=(libssl3)
  [ -e /usr/share/zoneinfo/Asia/Shanghai ] || missing+=(tzdata)
  [ -e /etc/ssl/certs/ca-certificates.crt ] || missing+=(ca-certificates)
  [ ${#missing[@]} -eq 0 ] || apt_install "${missing[@]}"
}

newest_postgres() {
  local server newest=
  for server in /usr/lib/postgresql/*/bin/postgres; do
    [ ! -x "$server" ] || newest=$(printf '%s\n' "$newest" "$(cut -d/ -f5 <<<"$server")" | sort -n | tail -n 1)
  done
  printf '%s' "$newest"
}

# Debian's PostgreSQL with PostGIS. One that is here already is used as it is; one installed now gets settings for this machine.
need_postgres() {
  local major fresh=no conf mark=$etc/postgresql-is-ours
  major=$(newest_postgres)
  [ ! -e "$mark" ] || fresh=yes
  if [ -z "$major" ]; then
    need_apt PostgreSQL
    fresh=yes
    mkdir -p "$etc"
    : >"$mark" # an installation that is broken off goes on with it
    quietly apt-get update
    major=$(apt-cache pkgnames postgresql- | sed -n 's/^postgresql-\([0-9]*\)-postgis-3$/\1/p' | sort -n | tail -n 1)
  fi
  [ "${major:-0}" -ge "$oldest_postgres" ] || die "PostgreSQL $oldest_postgres or newer is needed; this system has ${major:-none}." \
    "Add the PostgreSQL project's own packages, or give a database of your own: --database 'Host=…'."
  [ "$fresh" = no ] && [ -e "/usr/share/postgresql/$major/extension/postgis.control" ] || apt_install "postgresql-$major" "postgresql-$major-postgis-3"
  pg_lsclusters -h | awk -v major="$major" '$1 == major { found = 1 } END { exit !found }' || quietly pg_createcluster "$major" main
  cluster=$(pg_lsclusters -h | awk -v major="$major" '$1 == major && !seen++ { print $2 }')
  if [ "$fresh" = yes ]; then
    conf=/etc/postgresql/$major/$cluster/conf.d
    mkdir -p "$conf"
    tune_postgres >"$conf/cityops.conf"
    quietly pg_ctlcluster "$major" "$cluster" restart
  elif ! pg_lsclusters -h | awk -v major="$major" -v name="$cluster" '$1 == major && $2 == name && $4 ~ /^online/ { found = 1 } END { exit !found }'; then
    quietly pg_ctlcluster "$major" "$cluster" start
  fi
  database_port=$(pg_lsclusters -h | awk -v major="$major" -v name="$cluster" '$1 == major && $2 == name { print $3 }')
  [ "$(as_postgres <<<'SHOW max_connections')" -ge "$(sessions)" ] || die "PostgreSQL on this machine takes $(as_postgres <<<'SHOW max_connections') sessions; $servers server(s) need $(sessions)." \
    "Raise max_connections in its settings and restart it, or install fewer servers."
}

# What the servers open at the most, and some for people.
sessions() { echo $((48 * servers + 20)); }

# More servers than when PostgreSQL was installed: the settings that an earlier run wrote are made to hold them.
need_sessions() {
  local conf
  for conf in /etc/postgresql/*/*/conf.d/cityops.conf; do
    [ -e "$conf" ] && [ "$(sed -n 's/^max_connections = \([0-9]*\)$/\1/p' "$conf")" -lt "$(sessions)" ] 2>/dev/null || continue
    say "PostgreSQL is started anew: it has to take more sessions."
    sed -i "s/^max_connections = .*/max_connections = $((100 + 100 * servers))/" "$conf"
    quietly pg_ctlcluster "$(cut -d/ -f4 <<<"$conf")" "$(cut -d/ -f5 <<<"$conf")" restart
  done
}

tune_postgres() {
  local megabytes
  megabytes=$(awk '/^MemTotal/ { print int($2 / 1024) }' /proc/meminfo)
  cat <<TEXT
# Written by the installation of CityOps for this machine; yours to change.
max_connections = $((100 + 100 * servers))
shared_buffers = $((megabytes / 4 < 8192 ? megabytes / 4 : 8192))MB
effective_cache_size = $((megabytes * 6 / 10))MB
max_wal_size = 4GB
checkpoint_timeout = 15min
random_page_cost = 1.1
default_toast_compression = lz4
wal_compression = on
jit = off
TEXT
}

as_postgres() { (cd / && runuser -u postgres -- psql -X -q -v ON_ERROR_STOP=1 -p "$database_port" -d "${1:-postgres}" -t -A); }

# A role that owns its database and nothing else, with a password that nobody but the servers is told.
make_database() {
  local password
  password=$(od -An -N 24 -tx1 /dev/urandom | tr -d ' \n')
  if [ -z "$(as_postgres <<<"SELECT 1 FROM pg_roles WHERE rolname = '$role'")" ]; then
    as_postgres <<<"BEGIN; CREATE ROLE $role LOGIN PASSWORD '$password'; COMMENT ON ROLE $role IS '$role_mark'; COMMIT"
  else
    [ "$(as_postgres <<<"SELECT shobj_description(oid, 'pg_authid') FROM pg_roles WHERE rolname = '$role'")" = "$role_mark" ] ||
      die "PostgreSQL has a role $role that this installation did not make." "Use it by --database, or rename it."
    as_postgres <<<"ALTER ROLE $role LOGIN PASSWORD '$password'"
  fi
  if [ -z "$(as_postgres <<<"SELECT 1 FROM pg_database WHERE datname = '$role'")" ]; then
    as_postgres <<<"CREATE DATABASE $role OWNER $role TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"
  fi
  as_postgres $role <<<"SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS postgis"
  database="Host=127.0.0.1;Port=$database_port;Database=$role;Username=$role;Password=$password"
}

# write FILE: puts standard input there, readable for root only, whole or not at all.
write() {
  (umask 077 && cat >"$1.new")
  mv -f "$1.new" "$1"
}

# A server that comes back has its old port, and takes the place of the one that died.
silo_port() { echo $(($1 < 60000 ? $1 + 5000 : $1 - 5000)); }

server_ports() { seq $((port + 1)) $((port + servers)); }

write_settings() {
  mkdir -p "$etc"
  if [ -e "$server_env" ] && [ -n "$database" ]; then
    sed '/^CITYOPS_DB=/d' "$server_env" | { cat && say "CITYOPS_DB='$database'"; } | write "$server_env"
  elif [ ! -e "$server_env" ]; then
    write "$server_env" <<TEXT
# What the servers are told. Only root may read it: it holds the password of the database. Restart after a change: systemctl restart cityops.target
CITYOPS_DB='$database'
TEXT
  fi
  local urls=http://127.0.0.1:$port folder=$etc
  if [ -n "$certificate" ]; then
    write "$etc/certificate.pem" <"$certificate"
    write "$etc/key.pem" <"$key"
  fi
  [ "$systemd" = no ] || folder=/run/credentials/cityops-front.service
  [ -z "$listen" ] || urls="$urls;https://$listen"
  {
    say "# Written at each installation: where the front listens, and which servers are behind it."
    say "ASPNETCORE_URLS='$urls'"
    say "CITYOPS_SERVERS='$(server_ports | sed 's/^/http:\/\/127.0.0.1:/' | paste -sd,)'"
    if [ -n "$listen" ]; then
      say "Kestrel__Certificates__Default__Path='$folder/certificate.pem'"
      say "Kestrel__Certificates__Default__KeyPath='$folder/key.pem'"
    fi
  } | write "$front_env"
}

# Each version has a folder of its own: what runs keeps its files until it is started anew. The one before stays, to go back to.
copy_programs() {
  local release
  release=$opt/releases/$version
  if [ ! -e "$release" ]; then
    mkdir -p "$opt/releases"
    rm -rf "$release.new"
    cp -a "$here" "$release.new"
    chown -R root:root "$release.new"
    chmod -R u+rwX,go=rX "$release.new"
    mv "$release.new" "$release"
  fi
  previous=$(readlink "$opt/current" 2>/dev/null || true)
  ln -sfn "releases/$version" "$opt/current.new"
  mv -Tf "$opt/current.new" "$opt/current"
  trap 'go_back $?' EXIT
  mkdir -p "$root/usr/local/bin"
  cat >"$root/usr/local/bin/cityops" <<TEXT
#!/bin/sh
# CityOps on the command line, on the database of this machine's servers.
[ -r $server_env ] || { echo "cityops: only root may read $server_env: sudo cityops …" >&2; exit 1; }
set -a
. $server_env
exec $opt/current/cli/CityOps.Cli "\$@"
TEXT
  chmod 755 "$root/usr/local/bin/cityops"
}

# An installation that fails leaves the programs of before in place: what is started anew meanwhile is what ran.
go_back() {
  [ "$1" -ne 0 ] && [ -n "$previous" ] && [ "$previous" != "releases/$version" ] || return 0
  ln -sfn "$previous" "$opt/current.new"
  mv -Tf "$opt/current.new" "$opt/current"
  say "The programs of before (${previous##*/}) are in place again." >&2
}

is_running() {
  local program
  for program in /proc/[0-9]*/exe; do
    [[ $(readlink "$program" 2>/dev/null) != "$1"/* ]] || return 0
  done
  return 1
}

# This release and the one before stay, and whatever still runs.
prune_releases() {
  local release
  [ "$previous" != "releases/$version" ] || return 0
  for release in "$opt"/releases/*; do
    [ "${release##*/}" = "$version" ] || [ "${release##*/}" = "${previous##*/}" ] || is_running "$(readlink -f "$release")" || rm -rf "$release"
  done
}

# status PORT PATH: the status that an address on this machine answers with; nothing when it does not.
status() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 0
    printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
    read -r -t 5 _ code _ <&3 && printf '%s' "$code"
  ) 2>/dev/null || true
}

wait_ready() {
  local until=$((SECONDS + 180))
  while [ "$(status "$1" "$2")" != 200 ]; do
    [ "$SECONDS" -lt "$until" ] || die "http://127.0.0.1:$1$2 does not answer with 200 after 3 minutes." "$3"
    sleep 0.5
  done
}

install_units() {
  local each status drop_in=/etc/systemd/system/cityops-front.service.d
  install -m 644 "$here"/units/* /etc/systemd/system/
  rm -rf "$drop_in"
  if [ -n "$listen" ]; then
    mkdir -p "$drop_in"
    printf '[Service]\nLoadCredential=certificate.pem:%s\nLoadCredential=key.pem:%s\n' "$etc/certificate.pem" "$etc/key.pem" >"$drop_in/https.conf"
  fi
  for each in $(server_ports); do
    say "CITYOPS_SILO_PORT=$(silo_port "$each")" | write "$etc/server-$each.env"
  done
  systemctl daemon-reload
  systemctl enable --quiet cityops.target cityops-front.service
  for each in $(systemctl list-units --all --plain --no-legend 'cityops@*.service' | awk '{ print $1 }'); do
    server_ports | grep -qx "$(tr -dc 0-9 <<<"$each")" || { systemctl disable --now --quiet "$each" && rm -f "$etc/server-$(tr -dc 0-9 <<<"$each").env"; }
  done
  status=0
  (set -a && . "$server_env" && exec "$opt/current/cli/CityOps.Cli" migrate --check) || status=$?
  case $status in
    0) ;;
    3)
      say "This version changes tables that the servers of before use: all are stopped first."
      systemctl stop 'cityops@*.service'
      ;;
    *) die "The database cannot be brought to this version." "Read the line above." ;;
  esac
  # One after the other: with several servers somebody answers all the time.
  for each in $(server_ports); do
    say "Starting the server on port $each ..."
    systemctl enable --quiet "cityops@$each.service"
    systemctl restart "cityops@$each.service"
    wait_ready "$each" /health/ready "journalctl -u cityops@$each -n 50"
  done
  systemctl restart cityops-front.service
  wait_ready "$port" /front/health/ready "journalctl -u cityops-front -n 50"
  systemctl start cityops.target
}

# One line for each process, to be run by whatever keeps processes here. Each ends with the shell that runs it.
print_commands() {
  local each
  say "Start these and keep them running (each line is a command for bash):"
  for each in $(server_ports); do
    say "  set -a; . $server_env; cd $opt/current/server; ASPNETCORE_URLS=http://127.0.0.1:$each CITYOPS_SILO_PORT=$(silo_port "$each") CITYOPS_BEHIND_FRONT=1 exec ./CityOps.Server"
  done
  say "  set -a; . $front_env; cd $opt/current/front; exec ./CityOps.Front"
}

finish() {
  local command=cityops
  [ -z "$root" ] || command=$root/usr/local/bin/cityops
  if [ "$systemd" = yes ]; then say "CityOps is ready: http://127.0.0.1:$port${listen:+ and https://$listen}"; else say "The address: http://127.0.0.1:$port${listen:+ and https://$listen}"; fi
  say "The first administrator:  $command accounts administrator NAME    (prints the password, once)"
  say "A city from a map:        $command import --help"
  say "Is the journal whole?     $command verify"
}

check_options
recall_options
need_libraries
if [ -z "$database" ] && [ ! -e "$server_env" ]; then
  need_postgres
  make_database
else
  need_sessions
fi
version=$(cat "$here/VERSION") previous=
copy_programs
write_settings
if [ "$systemd" = yes ]; then install_units; else print_commands; fi
trap - EXIT
prune_releases
finish
