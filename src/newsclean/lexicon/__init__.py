"""The words of news pages, one data file a language: what boilerplate says, and how dates and bylines are written."""

from .data import available, is_language
from .detection import detect
from .loader import Byline, Lexicon, load, primary
from .markup import markup_hints

__all__ = ["Byline", "Lexicon", "available", "detect", "is_language", "load", "markup_hints", "primary"]
