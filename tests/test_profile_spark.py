"""Profiles learned on Spark are those learned in one process."""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from publishers import PUBLISHERS, pages_of

import newsclean

pytest.importorskip("pyarrow")
pyspark_sql = pytest.importorskip("pyspark.sql")

from newsclean.adapters.spark import learn_profiles  # noqa: E402


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = pyspark_sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.sql.shuffle.partitions", "3").config("spark.driver.host", "127.0.0.1")
    try:
        spark = builder.getOrCreate()
    except Exception as error:
        pytest.skip(f"no Spark session: {error}")
    yield spark
    spark.stop()


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_equals_one_process(session: Any) -> None:
    rows = [(f"https://www.{site}/{n}", page) for site in PUBLISHERS for n, page in enumerate(pages_of(site, 12))]
    random.Random(5).shuffle(rows)
    frame = session.createDataFrame([*rows, ("no address", "a page"), (None, "a page")], "url string, page string")
    found = {row.site: row for row in learn_profiles(frame.repartition(4)).collect()}
    assert sorted(found) == sorted(PUBLISHERS)
    for site in PUBLISHERS:
        assert newsclean.Profile.from_json(found[site].profile) == newsclean.learn(pages_of(site, 12), site=site)
        assert found[site].pages == 12
