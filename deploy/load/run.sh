#!/usr/bin/env bash
# Measures a running Loa: publications per second, then what readers ask for most. Needs a JDK, wrk, curl and jq.
#   deploy/load/run.sh http://localhost:8080 http://localhost:8180/realms/loa-dev [articles] [seconds]
# The first two may be any service with the topics of the sample content and a realm with the users of loa-dev.
set -euo pipefail
cd "$(dirname "$0")"
api=$1 realm=$2 articles=${3:-10000} seconds=${4:-15}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "$(nproc) cores, $(free -g | awk '/^Mem/ {print $2}') GiB, $(java -version 2>&1 | head -1)"
java Generate.java "$api" "$realm" "$articles" 8 "$work/slugs.txt"

pages() { # the path of page $1 of 25
  local path="/api/v1/articles?limit=25"
  for ((page = 1; page < $1; page++)); do
    path="/api/v1/articles?limit=25&cursor=$(curl -sf "$api$path" | jq -r .next)"
  done
  echo "$path"
}

measure() { # name, then what wrk takes
  local name=$1
  shift
  wrk -t1 -c32 -d3s "$@" >/dev/null # warm
  wrk -t1 -c32 -d"${seconds}s" --latency "$@" | awk -v name="$name" '
    /50%/ {p50 = $2} /99%/ {p99 = $2} /Requests\/sec/ {rate = $2} /Non-2xx/ {bad = $0}
    END {printf "| %-34s | %8.0f | %8s | %8s | %s\n", name, rate, p50, p99, bad}'
}

export SLUGS="$work/slugs.txt"
echo "| request                            |      per s |      p50 |      p99 |"
measure "one article by slug" "$api/api/v1/articles/$(head -1 "$SLUGS")"
measure "random articles by slug" -s articles.lua "$api"
measure "newest 20" "$api/api/v1/articles"
measure "by topic, page 1" "$api/api/v1/articles?topic=T1"
measure "page 400 of 25" "$api$(pages 400)"
