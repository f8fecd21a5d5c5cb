#!/bin/sh
# .venv has the project with these extras, at the versions of requirements.lock: scripts/setup.sh apps,fast
# Does nothing as long as nothing that was installed has changed.
set -eu
cd "$(dirname "$0")/.."
stamp=".venv/.installed-$1"

installed_from() { find pyproject.toml requirements.lock share etc -type f | sort | xargs cat | cksum; }

[ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(installed_from)" ] && exit 0
[ -x .venv/bin/python ] || scripts/make_venv.sh
echo "Installing what this needs into .venv; the first time takes a minute or two."
.venv/bin/python -m pip install --quiet --disable-pip-version-check --root-user-action=ignore \
  --constraint requirements.lock --editable ".[$1]"
installed_from > "$stamp"
