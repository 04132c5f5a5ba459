#!/usr/bin/env bash
# The Python tools that the format tests read exports with, in .tamga/tools/python.
set -euo pipefail
cd "$(dirname "$0")/.."
# followthemoney needs PyICU, which pip compiles.
if ! pkg-config --exists icu-i18n || ! command -v g++ >/dev/null; then
  echo "The format tools need ICU and a compiler: apt-get install pkg-config libicu-dev g++ python3-dev" >&2
  exit 1
fi
python3 -m venv .tamga/tools/python
.tamga/tools/python/bin/pip install --quiet --disable-pip-version-check -r tests/formats/requirements.txt
