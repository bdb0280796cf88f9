#!/usr/bin/env bash
# pyarrow's JSON reader takes zones off dates and moves some to another day.
#
# Versions: pyarrow==26.0.1
# Likely guess: a string in JSON Lines stays a string, or becomes a moment with its zone.
# Seen: read_json turns columns of ISO strings into timestamps without a zone, in UTC: a story of ten past midnight in
#   Berlin is of the day before, and plain days become midnights. Libraries that load JSON Lines through it inherit
#   this. One other string in the column, and all stay strings.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pyarrow==26.0.1
cd "$work"
venv/bin/python - <<'PY'
import datetime as dt
import json

import pyarrow.json


def dates(*values):
    with open("rows.jsonl", "w") as file:
        file.writelines(json.dumps({"date": value}) + "\n" for value in values)
    return pyarrow.json.read_json("rows.jsonl")["date"]


column = dates("2026-03-14T00:10:00+01:00", "2026-03-14")
print(column.type, column.to_pylist())
assert column.type.tz is None
assert column.to_pylist() == [dt.datetime(2026, 3, 13, 23, 10), dt.datetime(2026, 3, 14)]
assert str(dates("2026-03-14T00:10:00+01:00", "spring 2026").type) == "string"
PY
