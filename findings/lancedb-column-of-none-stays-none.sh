#!/usr/bin/env bash
# LanceDB never forgives a first batch whose dates are all None.
#
# Versions: lancedb==0.40.0
# Likely guess: a column whose first rows are all None takes the type of the first value that comes.
# Seen: the table is made with a column of type null, and every later batch that has a value is refused. A batch of
#   articles without dates, which is not rare, settles the schema for good.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check lancedb==0.40.0
cd "$work"
venv/bin/python - <<'PY'
import lancedb

table = lancedb.connect("store").create_table("articles", [{"vector": [1.0, 0.0], "title": "Fog", "date": None}])
print(table.schema)
assert str(table.schema.field("date").type) == "null"
try:
    table.add([{"vector": [0.0, 1.0], "title": "Rain", "date": "2026-03-14"}])
except ValueError as error:
    print(error)
else:
    raise AssertionError("the column took a date")
PY
