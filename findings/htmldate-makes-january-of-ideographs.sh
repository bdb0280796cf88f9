#!/usr/bin/env bash
# htmldate takes a Japanese or Chinese date for New Year's Day.
#
# Versions: htmldate==1.11.0
# Likely guess: a date that is not understood gives None.
# Seen: of 2026年2月13日, in an element named date, the year is read and the rest made up: 2026-01-01. The same day with
#   points is read right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check htmldate==1.11.0
cd "$work"
venv/bin/python - <<'PY'
from htmldate import find_date

page = "<html><body><p class='date'>{}</p><p>The ferry came back to the harbour this winter.</p></body></html>"
found = {text: find_date(page.format(text)) for text in ("2026年2月13日", "13.02.2026")}
print(found)
assert found == {"2026年2月13日": "2026-01-01", "13.02.2026": "2026-02-13"}
PY
