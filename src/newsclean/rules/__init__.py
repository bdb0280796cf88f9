"""The caller's own rules, by the sites of pages."""

from .ruleset import Rules

__all__ = ["Rules"]
