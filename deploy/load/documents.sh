#!/usr/bin/env bash
# Imports documents into a running Loa, a few and then many, and times lists and searches after each. Needs a JDK.
#   deploy/load/documents.sh http://localhost:8080 http://localhost:8180/realms/loa-dev [few] [many]
# Start Loa with LOA_CACHE_SIZE=0, or its cache is measured; and with -Xmx512m, for the goal of that heap.
set -euo pipefail
cd "$(dirname "$0")"
echo "$(nproc) cores, $(free -g | awk '/^Mem/ {print $2}') GiB, $(java -version 2>&1 | head -1)"
java Documents.java "$@"
