#!/bin/sh
# The browser tests have a Chromium: one on the PATH, or Debian's.
set -eu
cd "$(dirname "$0")/.."
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  command -v "$name" > /dev/null && exit 0
done
scripts/debian.sh chromium "The browser tests need Chromium or Chrome on the PATH"
