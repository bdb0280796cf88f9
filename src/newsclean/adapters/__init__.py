"""newsclean inside other people's pipelines: one module for each framework, each with an extra of its name.

Importing a module needs its framework; importing this package needs none.
"""

from __future__ import annotations

from ..batch.schema import arrow_schema, spark_schema
from .core import Cleaner

__all__ = ["Cleaner", "arrow_schema", "spark_schema"]
