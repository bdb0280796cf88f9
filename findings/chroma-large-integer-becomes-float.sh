#!/usr/bin/env bash
# Chroma turns an integer of 64 bits without sign into a float, without a word.
#
# Versions: chromadb==1.5.9
# Likely guess: an integer that is stored in metadata comes back as it was, or is refused.
# Seen: up to 2**63 - 1 it comes back whole; from 2**63 on, where hashes of 64 bits are half of the time, it comes back
#   as a float that has lost its last digits, and a filter by the integer no longer tells two apart.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check chromadb==1.5.9
cd "$work"
venv/bin/python - <<'PY'
import chromadb

collection = chromadb.EphemeralClient().create_collection("articles", embedding_function=None)

hashes = {"small": 2**63 - 1, "large": 2**63 + 1}
for name, value in hashes.items():
    collection.add(ids=[name], embeddings=[[1.0, 0.0]], documents=[name], metadatas=[{"hash": value}])
found = {name: collection.get(ids=[name])["metadatas"][0]["hash"] for name in hashes}
print(found)
assert found["small"] == hashes["small"]
assert isinstance(found["large"], float) and int(found["large"]) != hashes["large"]
PY
