"""Share rows: share, copy link, print."""

from .phrases import EDGES, PhraseFilter

share = PhraseFilter("share", "share", EDGES, 60)
