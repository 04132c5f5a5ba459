#!/usr/bin/env bash
# The Python tools that the format tests read exports with, in .tamga/tools/python.
set -euo pipefail
cd "$(dirname "$0")/.."
python3 -m venv .tamga/tools/python
.tamga/tools/python/bin/pip install --quiet --disable-pip-version-check -r tests/formats/requirements.txt
