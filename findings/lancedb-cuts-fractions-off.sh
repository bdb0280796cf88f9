#!/usr/bin/env bash
# LanceDB cuts the fraction off a number if the first batch had whole ones.
#
# Versions: lancedb==0.40.0
# Likely guess: adding 2.7 to a column that has been made of integers is refused, or widens the column.
# Seen: it is stored as 2, silently. A score or a length in seconds that happens to be whole in the first batch is
#   whole for ever.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check lancedb==0.40.0
cd "$work"
venv/bin/python - <<'PY'
import tempfile

import lancedb

table = lancedb.connect(tempfile.mkdtemp()).create_table("articles", [{"vector": [1.0, 0.0], "minutes": 3}])
table.add([{"vector": [0.0, 1.0], "minutes": 2.7}])
found = sorted(row["minutes"] for row in table.to_arrow().to_pylist())
print(found)
assert found == [2, 3]
PY
