"""Advertisement labels."""

from .phrases import LINE, PhraseFilter

advert = PhraseFilter("advert", "advertisement", LINE, 60, "advert.line")
