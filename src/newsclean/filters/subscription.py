"""Subscription and paywall prompts."""

from .phrases import ANYWHERE, PhraseFilter

subscription = PhraseFilter("subscription", "subscription", ANYWHERE, 160)
