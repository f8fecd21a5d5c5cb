#!/bin/sh
# Makes .venv with the first Python here that is 3.11 or newer.
set -eu
cd "$(dirname "$0")/.."

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

for python in python3 python3.13 python3.12 python3.11 python3.14 none; do
  new_enough "$python" && break
done
if [ "$python" = none ]; then
  echo "No Python 3.11 or newer was found: install one, from your system or from python.org, and try again." >&2
  exit 1
fi
# Debian keeps the part that puts pip into a new environment in a package of its own.
"$python" -c 'import ensurepip' 2>/dev/null || scripts/debian.sh python3-venv "Python here cannot make environments"
"$python" -m venv .venv
