#!/usr/bin/env bash
# Hugging Face datasets' from_list() keeps the keys of the first row alone.
#
# Versions: datasets==5.2.0
# Likely guess: a key that only later rows have becomes a column, with None where it is missing, as with pandas and pyarrow.
# Seen: the columns are the keys of the first row. What only others have, such as the author of all articles but the
#   first, is gone without a warning.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check datasets==5.2.0
cd "$work"
venv/bin/python - <<'PY'
from datasets import Dataset

rows = [{"title": "Ferry returns"}, {"title": "Owls counted", "author": "Ann Lee"}]
found = Dataset.from_list(rows).to_list()
print(found)
assert found == [{"title": "Ferry returns"}, {"title": "Owls counted"}]
PY
