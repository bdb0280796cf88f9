#!/usr/bin/env bash
# Chroma's delete() reports as deleted what was never there.
#
# Versions: chromadb==1.5.9
# Likely guess: the number that delete() returns is that of the records which are gone.
# Seen: it is the number of ids that were given, known or not: {"deleted": 2} for two that the collection never had.
#   count() before and after tells.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check chromadb==1.5.9
cd "$work"
venv/bin/python - <<'PY'
import chromadb

collection = chromadb.EphemeralClient().create_collection("articles", embedding_function=None)

collection.add(ids=["a"], embeddings=[[1.0, 0.0]], documents=["a"])
told = collection.delete(ids=["missing", "missing, too"])
print(told, collection.count())
assert told == {"deleted": 2}
assert collection.count() == 1
PY
