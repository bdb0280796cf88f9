"""Share rows: share, copy link, print."""

from .phrases import ANYWHERE, PhraseFilter

share = PhraseFilter("share", "share", ANYWHERE, 60)
