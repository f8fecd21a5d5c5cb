#!/bin/sh
# Installs a Debian package where that is allowed, else says what to install: scripts/debian.sh PACKAGE REASON
set -eu
if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
  echo "Installing $1."
  apt-get install -y -qq "$1" > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq "$1" > /dev/null; }
else
  echo "$2: install $1 (on Debian or Ubuntu: sudo apt-get install $1) and try again." >&2
  exit 1
fi
