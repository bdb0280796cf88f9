#!/usr/bin/env bash
# Chroma's upsert() replaces a document and keeps the keys of the metadata that it had before.
#
# Versions: chromadb==1.5.9
# Likely guess: after upsert() the record is the one that was given, as add() would have stored it.
# Seen: document and vector are the new ones, metadata is merged: a key that the new record does not have stays with
#   the old value, so that a corrected article keeps the author that it lost.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check chromadb==1.5.9
cd "$work"
venv/bin/python - <<'PY'
import chromadb

collection = chromadb.EphemeralClient().create_collection("articles", embedding_function=None)

old = {"title": "Ferry returns", "author": "Ann Lee"}
collection.add(ids=["a"], embeddings=[[1.0, 0.0]], documents=["old"], metadatas=[old])
collection.upsert(ids=["a"], embeddings=[[0.0, 1.0]], documents=["new"], metadatas=[{"title": "Ferry is back"}])
found = collection.get(ids=["a"])
print(found["documents"], found["metadatas"])
assert found["documents"] == ["new"]
assert found["metadatas"] == [{"title": "Ferry is back", "author": "Ann Lee"}]
PY
