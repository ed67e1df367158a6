#!/usr/bin/env bash
# Imports documents into a running Loa and times lists and searches before and after. Needs a JDK.
#   deploy/load/import.sh http://localhost:8080 http://localhost:8180/realms/loa-dev [few] [many]
# For the goal of 512 MB of heap, start Loa with -Xmx512m.
set -euo pipefail
cd "$(dirname "$0")"
echo "$(nproc) cores, $(free -g | awk '/^Mem/ {print $2}') GiB, $(java -version 2>&1 | head -1)"
java ImportDocuments.java "$@"
