"""Hugging Face datasets: clean a dataset with `map(batched=True)`.

Needs `newsclean[datasets]`.
"""

from __future__ import annotations

from typing import Any, TypeVar

import datasets

from ..batch.schema import ARTICLE, arrow_schema
from .core import Cleaner

Set = TypeVar("Set", datasets.Dataset, datasets.DatasetDict, datasets.IterableDataset, datasets.IterableDatasetDict)


def features() -> datasets.Features:
    """Give the features of cleaned rows."""
    return datasets.Features.from_arrow_schema(arrow_schema(ARTICLE))


def clean(dataset: Set, cleaner: Cleaner | None = None, **options: Any) -> Set:
    """Replace the columns of a dataset by those of its articles.

    `cleaner` tells the columns of the page and its address. `options` go to the dataset's `map`: `num_proc`,
    `batch_size`, … . Columns that shall stay beside the article's are named by `keep`, a sequence, among them.
    """
    cleaner = cleaner or Cleaner()
    keep = tuple(options.pop("keep", ()))
    old: Any = dataset.features or dataset.column_names
    wanted = datasets.Features({**{name: old[name] for name in keep}, **features()})
    removed = [name for name in old if name not in keep]
    return dataset.map(cleaner, batched=True, features=wanted, remove_columns=removed, **options)
