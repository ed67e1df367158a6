#!/usr/bin/env bash
# Measures whether lists of documents and searches take longer with many documents than with few. Needs a JDK.
#   deploy/load/documents.sh http://localhost:8080 http://localhost:8180/realms/loa-dev [few] [many]
set -euo pipefail
cd "$(dirname "$0")"
echo "$(nproc) cores, $(free -g | awk '/^Mem/ {print $2}') GiB, $(java -version 2>&1 | head -1)"
java Documents.java "$1" "$2" "${3:-1000}" "${4:-100000}"
