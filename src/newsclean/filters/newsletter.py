"""Newsletter boxes."""

from .phrases import EDGES, PhraseFilter

newsletter = PhraseFilter("newsletter", "newsletter", EDGES, 160)
