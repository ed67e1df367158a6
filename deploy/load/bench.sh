#!/usr/bin/env bash
# Starts Loa by itself, fills it and measures what readers ask for: a table for each number of articles, with the cache of
# answers and without. Needs a JDK, Maven, wrk, curl and jq; nginx is compared where it is installed.
#   deploy/load/bench.sh [articles ...]     10000 by default; for the growth run 10000 100000 1000000
# Nothing may run on the ports of "mvn -Plocal". One million articles take some 50 GB below target/bench and 20 minutes.
# Settings: SECONDS_EACH=10 (of each measurement), BENCH_CACHE=128M, JAVA_OPTIONS (instead of deploy/java.options).
set -euo pipefail
cd "$(dirname "$0")/../.."
sizes=("$@")
((${#sizes[@]})) || sizes=(10000)
seconds=${SECONDS_EACH:-10} cache=${BENCH_CACHE:-128M}
api=http://localhost:8080 realm=http://localhost:8180/realms/loa-dev
state=$PWD/target/bench
mkdir -p "$state"

say() { echo "$(date +%T) $*" >&2; }

start() { # the size of the cache
  grep '^-' deploy/java.options | grep -v Shared >"$state/java.options"
  # shellcheck disable=SC2086
  LOA_CACHE_SIZE=$1 LOA_SEARCH_DIRECTORY=$state/search java -Dloa.local.state="$state" ${JAVA_OPTIONS:-@$state/java.options} \
    -jar target/local/quarkus-app/quarkus-run.jar >"$state/loa.log" 2>&1 &
  loa=$!
  for _ in $(seq 600); do
    curl -sf $api/api/v1/articles >/dev/null && return
    kill -0 $loa 2>/dev/null || break
    sleep 0.2
  done
  say "Loa did not start, see $state/loa.log"
  exit 1
}

stop() {
  if [[ -n ${loa:-} ]]; then
    kill "$loa" 2>/dev/null || true
    wait "$loa" 2>/dev/null || true
  fi
  loa=
}
trap stop EXIT

sql() { java -cp "$(ls target/local/quarkus-app/lib/main/org.mariadb.*.jar)" "$@"; }

publish() { # what all others are copies of
  [[ -s $state/slugs ]] && return
  say "waiting for Keycloak, then publishing 1,000 articles"
  for _ in $(seq 300); do curl -sf "$realm" >/dev/null && break || sleep 1; done
  java deploy/load/Generate.java $api $realm 1000 8 "$state/slugs.new" >&2
  mv "$state/slugs.new" "$state/slugs"
}

grow() { # to this many articles
  sql deploy/load/Grow.java "jdbc:mariadb://127.0.0.1:3307/loa" loa "$(<"$state/mariadb/password")" "$1" >&2
  say "waiting until search has followed"
  local newest
  newest=$(curl -sf "$api/api/v1/changes?snapshot=true&limit=1" | jq -r .items[0].seq)
  for _ in $(seq 3600); do
    (($(curl -sf http://localhost:9000/q/metrics | awk '/^loa_search_indexed_seq / {print int($2)}') >= newest)) && return
    sleep 1
  done
  say "search did not follow to $newest"
  exit 1
}

size() { curl -sf "$1" | wc -c; }

pages() { # the path of page $1 of 25
  local path="/api/v1/articles?limit=25"
  for ((page = 1; page < $1; page++)); do
    path="/api/v1/articles?limit=25&cursor=$(curl -sf "$api$path" | jq -r .next)"
  done
  echo "$path"
}

measure() { # name, bare rate to hold it against or "", then what wrk takes
  local name=$1 bare=$2
  shift 2
  wrk -t1 -d2s "$@" >/dev/null # warm
  wrk -t1 -d"${seconds}s" --latency "$@" >"$state/wrk"
  rate=$(awk '/Requests\/sec/ {print $2}' "$state/wrk")
  awk -v name="$name" -v bare="$bare" -v rss="$(awk '/VmRSS/ {print int($2 / 1024)}' /proc/$loa/status)" '
    /50%/ {p50 = $2} /99%/ {p99 = $2} /Requests\/sec/ {rate = $2} /Non-2xx/ {bad = $0}
    END {printf "| %-42s | %7.0f | %8s | %8s | %4d | %6s | %s\n", name, rate, p50, p99, rss, bare ? sprintf("%.2f", rate / bare) : "", bad}
  ' "$state/wrk"
}

bytes() { # the same bytes by nginx
  command -v nginx >/dev/null || return 0
  mkdir -p "$state/nginx/www"
  head -c "$1" /dev/zero | tr '\0' x >"$state/nginx/www/bytes"
  cat >"$state/nginx/nginx.conf" <<CONF
worker_processes 2; pid $state/nginx/pid; error_log $state/nginx/error.log; daemon on; events { worker_connections 256; }
http { access_log off; sendfile on; keepalive_requests 100000000; server { listen 127.0.0.1:8081; root $state/nginx/www; } }
CONF
  nginx -c "$state/nginx/nginx.conf" -p "$state/nginx" 2>/dev/null
  measure "nginx, as many bytes as the article" "" -c32 http://127.0.0.1:8081/bytes
  kill "$(<"$state/nginx/pid")"
}

heading() {
  echo
  echo "## $1"
  echo "| request                                    |   per s |      p50 |      p99 |  RSS | of bare |"
  echo "|---|---|---|---|---|---|"
}

reads() { # measures the same with whatever cache the service has
  local article list article_bare list_bare
  article=$api/api/v1/articles/$(head -1 "$state/slugs") list=$api/api/v1/articles
  measure "bare, as large as the article" "" -c32 "$api/bare?size=$(size "$article")"
  article_bare=$rate
  measure "bare, as large as the list" "" -c32 "$api/bare?size=$(size "$list")"
  list_bare=$rate
  measure "one article by slug" "$article_bare" -c32 "$article"
  SLUGS=$state/slugs measure "random articles by slug, of 1,000" "$article_bare" -c32 -s deploy/load/articles.lua $api
  measure "newest 20" "$list_bare" -c32 "$list"
  measure "by topic, page 1" "$list_bare" -c32 "$list?topic=T1"
  measure "page 1 of 25" "" -c32 "$list?limit=25"
  measure "page 400 of 25" "" -c32 "$api$(pages 400)"
  measure "search, one word" "" -c32 "$api/api/v1/search?q=kiem"
  measure "search, three words" "" -c32 "$api/api/v1/search?q=cai%20cach%20hanh"
  measure "search, two words, one connection" "" -c1 "$api/api/v1/search?q=mot%20cua"
}

mvn -B -q -Plocal -DskipTests package
echo "$(nproc) cores, $(free -g | awk '/^Mem/ {print $2}') GiB, $(java -version 2>&1 | head -1), $(git rev-parse --short HEAD)"
for articles in "${sizes[@]}"; do
  say "filling to $articles articles"
  start "$cache"
  publish
  grow "$articles"
  stop
  start "$cache"
  heading "$articles articles, cache of $cache"
  bytes "$(size "$api/api/v1/articles/$(head -1 "$state/slugs")")"
  reads
  stop
  start 0
  heading "$articles articles, no cache"
  reads
  stop
done
