#!/usr/bin/env bash
# In LlamaIndex, metadata that no model is to see still makes chunks smaller.
#
# Versions: llama-index-core==0.14.25
# Likely guess: chunk_size is the size of a chunk's text; metadata whose keys are excluded from embedding plays no part in it.
# Seen: the splitter takes off the longer of what the model for embedding and the one for answers would see, so a
#   summary that is excluded from one of them alone still turns 3 chunks into 14. It has to be excluded from both.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check llama-index-core==0.14.25
cd "$work"
venv/bin/python - <<'PY'
from llama_index.core.node_parser import SentenceSplitter
from llama_index.core.schema import Document

text, summary = "It rained in the town. " * 40, {"summary": "word " * 100}
splitter = SentenceSplitter(chunk_size=128, chunk_overlap=0)


def chunks(embed=(), answer=(), **metadata):
    document = Document(
        text=text, metadata=metadata, excluded_embed_metadata_keys=[*embed], excluded_llm_metadata_keys=[*answer]
    )
    return len(splitter.get_nodes_from_documents([document]))


bare, one, both = chunks(), chunks(embed=summary, **summary), chunks(summary, summary, **summary)
print(bare, one, both)
assert bare == both < one
assert one > 4 * bare
PY
