#!/usr/bin/env bash
# Chroma's get() gives records in its own order, not in that of the ids asked for.
#
# Versions: chromadb==1.5.9
# Likely guess: get(ids=[…]) gives one record for each id, in that order, so that zip() with what one has is right.
# Seen: records come in the order in which they were added, and an id that is not there leaves no gap: zip() pairs
#   articles with the texts of others, silently where the lengths agree.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check chromadb==1.5.9
cd "$work"
venv/bin/python - <<'PY'
import chromadb

collection = chromadb.EphemeralClient().create_collection("articles", embedding_function=None)

names = ["first", "second", "third"]
collection.add(ids=names, embeddings=[[1.0, 0.0]] * 3, documents=names)
asked = ["third", "missing", "first"]
found = collection.get(ids=asked)
print(asked, found["ids"], found["documents"])
assert found["ids"] == found["documents"] == ["first", "third"]
PY
