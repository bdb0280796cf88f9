"""Subscription and paywall prompts."""

from .phrases import EDGES, PhraseFilter

subscription = PhraseFilter("subscription", "subscription", EDGES, 160)
