#!/usr/bin/env bash
# A second add() to Chroma under the same id does nothing, silently.
#
# Versions: chromadb==1.5.9
# Likely guess: adding a document under an id that exists replaces it, or raises.
# Seen: add() returns as if all were well and keeps the old document and embedding: a crawl that is cleaned again leaves
#   the store as it was. upsert() replaces.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check chromadb==1.5.9
cd "$work"
venv/bin/python - <<'PY'
import chromadb

collection = chromadb.EphemeralClient().create_collection("articles", embedding_function=None)
for text, vector in (("dirty", [1.0, 0.0]), ("clean", [0.0, 1.0])):
    collection.add(ids=["page-1"], embeddings=[vector], documents=[text])
print(collection.get(include=["documents", "embeddings"]))
assert collection.get()["documents"] == ["dirty"]
collection.upsert(ids=["page-1"], embeddings=[[0.0, 1.0]], documents=["clean"])
assert collection.get()["documents"] == ["clean"]
PY
