#!/usr/bin/env bash
# DuckDB gives a date column of JSON Lines three types, by the company it keeps.
#
# Versions: duckdb==2.0.1
# Likely guess: a date column of JSON Lines has one type, whatever shard of the corpus is read.
# Seen: the type depends on the other rows of the file: days alone make DATE, moments with zones TIMESTAMP WITH TIME
#   ZONE, and both together VARCHAR. A query that works on one shard of a crawl compares strings, or fails, on the next.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.1
cd "$work"
venv/bin/python - <<'PY'
import json

import duckdb


def kind(*values):
    with open("rows.jsonl", "w") as file:
        file.writelines(json.dumps({"date": value}) + "\n" for value in values)
    return duckdb.sql("select typeof(date) from read_json('rows.jsonl')").fetchall()[0][0]


moment, day = "2026-03-14T07:45:00+01:00", "2026-03-13"
kinds = kind(day), kind(moment), kind(day, moment)
print(kinds)
assert kinds == ("DATE", "TIMESTAMP WITH TIME ZONE", "VARCHAR")
PY
