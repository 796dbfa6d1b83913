#!/usr/bin/env bash
# Throw-away PostgreSQL servers for the tests.
#   scripts/postgres.sh start FOLDER   installs PostgreSQL where it is missing (Debian, as root), starts a server whose
#                                      data are in FOLDER, and prints its address
#   scripts/postgres.sh stop FOLDER    stops it and removes FOLDER
set -euo pipefail

programs() {
  local at
  for at in /usr/lib/postgresql/*/bin "$(dirname "$(command -v postgres || echo /nowhere/postgres)")"; do
    [ -x "$at/initdb" ] && { echo "$at"; return; }
  done
  return 1
}

install_programs() {
  echo 'PostgreSQL is not installed; installing postgresql-15.' >&2
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends postgresql-15; } >&2
}

# The server refuses to run as root.
as_owner() {
  if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'
}

start() {
  local folder="$1" bin port
  programs >/dev/null || install_programs
  bin="$(programs)"
  port="$(free_port)"
  mkdir -p "$folder"
  [ "$(id -u)" -ne 0 ] || chown postgres "$folder"
  cd "$folder"
  # A language whose order of letters is not that of their bytes, as most databases have.
  as_owner "$bin/initdb" -D "$folder/data" -U redress -A trust --no-sync -E UTF8 --locale=C.UTF-8 \
    --locale-provider=icu --icu-locale=fr-FR >/dev/null
  # Nothing here outlives the tests: a crash of the machine may take it all.
  as_owner "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w -o "-p $port -h 127.0.0.1 -k '$folder' \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 \
    -c shared_buffers=256MB -c work_mem=32MB" start >/dev/null
  echo "postgres://redress@127.0.0.1:$port/postgres"
}

stop() {
  local folder="$1"
  [ -d "$folder/data" ] || return 0
  cd /
  as_owner "$(programs)/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null || true
  rm -rf "$folder"
}

"$@"
