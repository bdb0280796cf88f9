#!/usr/bin/env bash
# Chroma names None among the values that it takes and refuses it, and loses NaN without a word.
#
# Versions: chromadb==1.5.9
# Likely guess: metadata of None is taken, since the message for wrong values lists None among the types; a value that
#   can't be stored is refused.
# Seen: in the embedded client None raises a TypeError from the Rust bindings. NaN is accepted without a word, and its
#   key is not there when the record comes back.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check chromadb==1.5.9
cd "$work"
venv/bin/python - <<'PY'
import datetime

import chromadb

collection = chromadb.EphemeralClient().create_collection("articles", embedding_function=None)


def add(name, **metadata):
    collection.add(ids=[name], embeddings=[[1.0, 0.0]], documents=["Ferry returns"], metadatas=[metadata])


def message(**metadata):
    try:
        add("refused", **metadata)
    except (TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


listed, none = message(date=datetime.date(2026, 3, 14)), message(title="Ferry returns", author=None)
print(listed, none, sep="\n")
assert "or None" in listed and none.startswith("TypeError")
add("nan", title="Ferry returns", score=float("nan"))
print(collection.get(ids=["nan"])["metadatas"])
assert collection.get(ids=["nan"])["metadatas"] == [{"title": "Ferry returns"}]
PY
