"""The words of news pages, one data file a language: what boilerplate says, and how dates and bylines are written."""

from .data import available
from .detection import detect
from .loader import Byline, Lexicon, load, primary
from .markup import markup_hints

__all__ = ["Byline", "Lexicon", "available", "detect", "load", "markup_hints", "primary"]
