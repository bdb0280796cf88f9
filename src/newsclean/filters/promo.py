"""Promotion of the publisher: follow us, join the channel, get the app, support our work."""

from .phrases import EDGES, PhraseFilter

promo = PhraseFilter("promo", "promo", EDGES)
