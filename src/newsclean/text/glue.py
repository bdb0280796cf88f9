"""Put back the spaces that got lost where elements stood side by side."""

from __future__ import annotations

from .characters import may_be_glued
from .lazy import lazy

_GLUED = lazy(
    r"[A-ZÀ-Þ\d](?:(?<=[a-zß-öø-ÿ\d][A-ZÀ-Þ])|(?<=(?:19|20)\d\d\d)(?=\d?[./ ])"
    r"|(?<=[a-zß-öø-ÿ]1)(?=9\d\d)|(?<=[a-zß-öø-ÿ]2)(?=0\d\d)|(?<=[^\W\d_]\s\d\d[12])(?=[09](?<=19|20)\d\d(?!\d)))"
)
"""The first sign after a lost space: a capital, digits after a year, a year after a letter or after a day."""


def unglued(text: str) -> str:
    """`text` with a space wherever a capital, a year or the digits after a year are glued to what stands before.

    >>> unglued("By Ann OtherPublished 3 May 2024Updated"), unglued("May 032024")
    ('By Ann Other Published 3 May 2024 Updated', 'May 03 2024')
    """
    return _GLUED.sub(r" \g<0>", text) if may_be_glued(text) else text
