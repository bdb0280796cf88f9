"""Cookie and consent texts."""

from .phrases import EDGES, PhraseFilter

consent = PhraseFilter("consent", "consent", EDGES, 160)
