#!/usr/bin/env bash
# All tests, by two processes side by side: those that need a browser, of which there is one for the run, and all others,
# which take what time is left. Each ends on pytest's closing line; the others' comes last.
set -uo pipefail
cd "$(dirname "$0")/.."
[ $# -eq 0 ] || exec .venv/bin/python -m pytest "$@"
report=$(mktemp)
nice -n 19 .venv/bin/python -m pytest --ignore=tests/browser > "$report" 2>&1 &
others=$!
trap 'kill "$others" 2> /dev/null; rm -f "$report"' EXIT
status=0
.venv/bin/python -m pytest tests/browser || status=$?
wait "$others" || status=$?
cat "$report"
exit $status
