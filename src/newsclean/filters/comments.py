"""Reader comments: prompts to write one, and what stands below."""

from .phrases import EDGES, PhraseFilter

comments = PhraseFilter("comments", "comments", EDGES, 160)
