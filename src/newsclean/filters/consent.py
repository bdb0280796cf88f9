"""Cookie and consent texts."""

from .phrases import ANYWHERE, PhraseFilter

consent = PhraseFilter("consent", "consent", ANYWHERE, 160)
