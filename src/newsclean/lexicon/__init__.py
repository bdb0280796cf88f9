"""The words of news pages, one data file a language: what boilerplate says, and how dates and bylines are written."""

from newsclean.lexicon.data import available
from newsclean.lexicon.guess import detect
from newsclean.lexicon.loader import Byline, Lexicon, load
from newsclean.lexicon.markup import markup_hints

__all__ = ["Byline", "Lexicon", "available", "detect", "load", "markup_hints"]
