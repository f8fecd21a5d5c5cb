#!/bin/sh
# The steps of binder/ in a clean environment that is thrown away, and a look at what it then serves:
# scripts/try_binder.sh. Takes some minutes; with the argument `build` repo2docker's Dockerfile is made too.
set -eu
cd "$(dirname "$0")/.."
place=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$place"' EXIT
export JUPYTER_CONFIG_DIR="$place/config" JUPYTER_DATA_DIR="$place/data" JUPYTER_RUNTIME_DIR="$place/run" PIP_QUIET=1
unset JUPYTER_PATH PYTHONPATH

git archive HEAD | (mkdir "$place/copy" && tar -x -C "$place/copy")
cd "$place/copy"
python3 -m venv "$place/env"
PATH="$place/env/bin:$PATH"
pip install --no-cache-dir -r binder/requirements.txt
binder/postBuild
synthwidgets doctor

port=$(python -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
jupyter lab --allow-root --no-browser --ip=127.0.0.1 --port="$port" --IdentityProvider.token= > "$place/log" 2>&1 &
server=$!
page() { python -c "from urllib.request import urlopen; print(urlopen('http://127.0.0.1:$port/$1', timeout=120).read().decode())"; }
for _ in $(seq 60); do page api > /dev/null 2>&1 && break; sleep 1; done
for address in voila/render/lessons/05-let-the-earth-turn.ipynb voila/render/synthwidgets/apps/pages/synthesis.ipynb; do
  page "$address" > "$place/page.html"
  grep -q 'class="sw-' "$place/page.html" || { echo "$address is not served on our page:"; cat "$place/log"; exit 1; }
  echo "served: $address"
done

[ "${1:-}" = build ] || exit 0
pip install jupyter-repo2docker
jupyter-repo2docker --no-build --debug . > "$place/dockerfile" 2>&1 || { tail -20 "$place/dockerfile"; exit 1; }
grep -E "requirements.txt|postBuild|python=" "$place/dockerfile" | sort -u
