#!/bin/sh
# All three checks run, so that one look shows everything there is to mend.
cd "$(dirname "$0")/.." || exit 1
status=0
.venv/bin/python -m ruff check . || status=1
.venv/bin/python -m mypy || status=1
.venv/bin/lint-imports || status=1
exit $status
