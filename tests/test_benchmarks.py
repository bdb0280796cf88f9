"""The benchmarks' own logic: tables of standings, recipes for dumps, kept marks, classes of losses, timings."""

from __future__ import annotations

import argparse
import doctest
from collections import Counter
from pathlib import Path
from typing import Any

import faults
import losses
import memory
import plot
import pytest
import recipes
import speed
import stages
from corpora import Sample, language, spread
from digest import differences, digests
from faults import Fault, fault
from kept import Kept
from metrics import FIELDS, Marks, Score, Snippets
from peers import Found, Peer
from standings import OURS, Corpus, Run, ahead, by_corpus, by_language, duels, emptied, standings

import newsclean
from newsclean import Action, Article, Block, Reason, Verdict
from newsclean.classify.page_words import wording

ROOT = Path(__file__).parent.parent
EXAMPLE = (ROOT / "examples" / "harbour.html").read_bytes()
STORY = "The ferry came back to the harbour with nine thousand books, and nobody asked for a ticket."


def run(tool: str, *shares: float, gives: tuple[str, ...] = FIELDS, failed: int = 0) -> Run:
    """A run over pages of two languages, with those shares of words and titles."""
    corpus = Corpus("gulls", "html", ["en", "en", "is"][: len(shares)])
    return Run(corpus, tool, gives, [Score({"words": share, "title": share}) for share in shares], failed)


RUNS = [run(OURS, 1.0, 0.9, 0.4), run("peer", 0.8, 0.2, 0.7, gives=(), failed=1)]


def test_a_table_has_the_best_in_bold_and_leaves_out_fields_that_a_tool_does_not_give() -> None:
    ours, theirs = by_corpus(RUNS).splitlines()[2:]
    assert ours == "| gulls | newsclean | 3 | **76.67** |  |  |  |  | **76.67** |  |  | 1 | 0 |"
    assert theirs == "| gulls | peer | 3 | 56.67 |  |  |  |  |  |  |  | 1 | 1 |"


def test_pages_emptied_are_counted_by_corpus() -> None:
    assert emptied(RUNS).splitlines()[0] == "| corpus | pages | newsclean | peer |"
    assert "| gulls | 3 | 1 | 1 |" in emptied(RUNS)


def test_duels_count_pages_that_are_clearly_better() -> None:
    assert duels(RUNS).splitlines()[-1] == "| gulls | peer | 3 | 2 | 1 |"
    assert duels([run(OURS, 0.5), run("peer", 0.54)]).splitlines()[-1] == "| gulls | peer | 1 | 0 | 0 |"


def test_languages_are_ranked_by_pages_and_a_peer_ahead_is_named() -> None:
    assert by_language(RUNS).splitlines()[-2:] == ["| en | 2 | **95.00** | 50.00 |", "| is | 1 | 40.00 | **70.00** |"]
    assert ahead({"HTML": RUNS}).splitlines()[2:] == ["| HTML: is | 1 | 40.00 | peer | 70.00 |"]
    assert ahead({"HTML": [run(OURS, 1.0), run("peer", 1.0)]}) == "Nowhere.\n"


def test_standings_without_peers_have_no_duels() -> None:
    assert "Page against page" in standings(RUNS)
    assert "Page against page" not in standings(RUNS[:1])


def test_pages_without_annotated_text_are_compared_by_their_snippets() -> None:
    corpus = Corpus("terns", "html", ["en"])
    found, missed = Snippets(2, 0, 0), Snippets(0, 2, 0)
    runs = [Run(corpus, tool, (), [Score({}, marks)], 0) for tool, marks in ((OURS, missed), ("peer", found))]
    assert duels(runs).splitlines()[-1] == "| terns | peer | 1 | 0 | 1 |"
    assert runs[0].emptied is None


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        (STORY, True),
        ("“Nobody asked for a ticket at all,” she said. “None!”", True),
        ("渡し船は九千冊の本と共に港へ戻った。", True),
        ("Read more about the ferry and its books...", False),
        ("Home News Sport Weather Shop", False),
        ("All rights reserved.", False),
    ],
)
def test_c4_keeps_sentences(line: str, kept: bool) -> None:
    assert recipes.sentence(line) is kept


def test_recipes_take_dumps() -> None:
    by_name = {peer.name: peer for peer in recipes.RECIPES}
    dump = f"Home News Sport\n\n{STORY}\n"
    assert by_name["everything"].ready()(dump).text == dump
    assert by_name["C4's line rules"].ready()(dump).text == STORY
    assert recipes.as_paragraphs("a < b\n\n c ").count("<p>") == 2
    assert "<p>a &lt; b</p>" in recipes.as_paragraphs("a < b")


def test_a_peer_that_is_not_there_is_not_installed() -> None:
    def never() -> Any:
        raise AssertionError("it is not installed")

    assert not Peer("ghost", ("no-such-package-of-ours",), "", (), never).installed


def test_marks_are_kept_until_the_annotation_changes(tmp_path: Path) -> None:
    folder, file = tmp_path / "gulls", tmp_path / "kept.json"
    folder.mkdir()
    (folder / "gold.jsonl").write_text("{}\n", "utf-8")
    peer = Peer("peer", ("regex",), "", (), lambda: lambda page: Found())
    marks: Marks = ([Score({"words": 0.5}, Snippets(1, 2, 3))], 1)
    asked: list[int] = []

    def work() -> Marks:
        asked.append(1)
        return marks

    assert [Kept(file).marks(folder, peer, work) for _ in range(2)] == [marks, marks]
    assert len(asked) == 1
    (folder / "gold.jsonl").write_text('{"id": "1"}\n', "utf-8")
    assert Kept(file).marks(folder, peer, work) == marks
    assert len(asked) == 2


@pytest.mark.parametrize(
    ("given", "wanted", "found"),
    [
        (("Bo Doe",), ["BO DOE"], Fault.NONE),
        ((), ["Bo Doe"], Fault.MISSED),
        (("Bo Doe",), [], Fault.INVENTED),
        (("Bo Doe",), ["Bo Doe", "Ann Other"], Fault.PART),
        (("Bo Doe", "Ann Other"), ["Bo Doe"], Fault.EXTRA),
        (("Bo Doe",), ["Ann Other"], Fault.OTHER),
    ],
)
def test_faults_of_authors(given: tuple[str, ...], wanted: list[str], found: Fault) -> None:
    assert fault(Article("", authors=given), {"authors": wanted}, "authors") is found


def test_faults_of_titles_and_dates() -> None:
    article = Article("", title="Rain!", date=None)
    assert fault(article, {"title": "rain"}, "title") is Fault.NONE
    assert fault(article, {"date": ""}, "date") is Fault.NONE
    assert fault(article, {"date": "2026-03-14"}, "date") is Fault.MISSED
    assert faults.values("2026-03-14T07:00", "date") == {"2026-03-14"}


def test_losses_are_classed_by_reason_and_place() -> None:
    gold = "The ferry came back to the harbour at dawn.\n\nNobody asked the captain for a ticket."
    lines = ["Weather and tides for today here", *gold.split("\n\n"), "More stories from the harbour here"]
    blocks = tuple(Block(index, line) for index, line in enumerate(lines))
    dropped = Verdict(2, Action.DROP, Reason("teaser.line"), "teaser")
    article = Article("", blocks=blocks, verdicts=(dropped,))
    found = losses.loss(article, Sample("gulls", {"id": "1", "text": gold}, "\n\n".join(lines)), 50.0)
    assert found.classes == Counter({"lost: teaser.line": 7, "left: above": 6, "left: below": 6})
    assert found.reachable == 100.0
    assert losses.said("left: below (related)") == "text below the article left in, in elements named related"
    assert losses.said("lost: teaser.line").startswith("article text dropped as `teaser.line`: The whole block")


def test_small_classes_are_summed() -> None:
    counts = Counter({f"left: below (x{number})": 100 - number for number in range(losses.SHOWN + 3)})
    bad = losses.Loss("gulls", "1", 10.0, 90.0, counts)
    rows = losses.summed(losses.Account("gulls", 2, 90.0, [bad], Counter()))
    assert len(rows) == losses.SHOWN + 1
    assert rows[-1][:3] == ("3 smaller classes", 3, 88 + 87 + 86)
    assert sum(row[3] for row in rows) == pytest.approx((100 - 10) / 2)


def test_languages_come_from_the_annotation_first() -> None:
    assert language(Sample("gulls", {"lang": "pt-BR"}, STORY)) == "pt"
    assert language(Sample("gulls", {"lang": "de_AT"}, STORY)) == "de"
    assert language(Sample("gulls", {}, " ".join([STORY] * 3))) == "en"


@pytest.mark.skipif(not memory.STATM.exists(), reason="only Linux tells a process what it holds")
def test_altered_pages_differ_and_memory_is_watched() -> None:
    assert doctest.testmod(memory).failed == 0
    assert memory.alter(EXAMPLE, "1x0") != memory.alter(EXAMPLE, "2x0")
    stops = list(memory.watch(iter([EXAMPLE] * 100), 100))
    assert [stop.pages for stop in stops] == [0, 100]
    assert all(stop.resident > 1 for stop in stops)
    assert memory.caches()[0][1] > 0


def test_the_least_time_of_each_page_counts() -> None:
    rounds = [{OURS: [1.0, 4.0], "peer": [9.0, 2.0]}, {OURS: [3.0, 1.0], "peer": [4.0, 6.0]}]
    ours, peer = speed.summarise(rounds, size=8.0)
    assert (ours.page_ms, ours.speed, ours.ratio) == (1000.0, 4.0, 1.0)
    assert (peer.page_ms, peer.ratio) == (3000.0, 3.0)


def test_pages_to_time_are_taken_from_all_over() -> None:
    samples = [Sample("gulls", {"id": str(number)}, "") for number in range(10)]
    assert [sample.gold["id"] for sample in spread(samples, 3)] == ["0", "3", "6"]
    assert len(list(spread(samples, None))) == 10


def test_every_stage_is_timed() -> None:
    spent = stages.stages([EXAMPLE, STORY])
    assert set(stages.PARTS) <= set(spent)
    assert all(seconds > 0 for seconds in spent.values())


def test_names_on_a_plot_are_moved_off_each_other() -> None:
    one, other = plot.box(0, 0, (7, 0, "left"), "peer"), plot.box(0, 0, (-7, 0, "right"), "peer")
    assert plot.overlaps(one, [one]) > 0
    assert plot.overlaps(one, [other]) == 0


def test_losses_of_a_corpus_are_told_in_words() -> None:
    bad = losses.Loss("gulls", "1", 40.0, 80.0, Counter({"left: below": 9}))
    account = losses.Account("gulls", 4, 80.0, [bad], Counter({("title", Fault.OTHER): 1, ("title", Fault.NONE): 3}))
    classes, pages, data = losses.written([account], argparse.Namespace(below=90.0, packaged=True))
    assert "Pages under 90 words-F1: 1 of 4, 1 of them under 50. They make up 75 %" in classes
    assert "| gulls | title | 4 | 3 | 0 | 0 | 0 | 1 | 0 |" in classes
    assert "| gulls | 1 | 40.00 | 80.00 | left: below 9 |" in pages
    assert data["pages"][0]["f1"] == 40.0


def test_newsclean_is_what_speed_compares_with() -> None:
    assert speed.BASE == OURS == plot.OURS
    assert speed.tools_for("text", peers=False) == {OURS: newsclean.extract}


def test_a_digest_tells_which_parts_of_an_article_differ() -> None:
    pages = [Sample("gulls", {"id": "1"}, EXAMPLE), Sample("gulls", {"id": "2"}, EXAMPLE.replace(b"books", b"maps"))]
    before = dict(digests(pages))
    assert before == dict(digests(pages))
    changed = before | {"gulls/1": {**before["gulls/1"], "verdicts": before["gulls/2"]["blocks"]}}
    assert list(differences(before, changed)) == ["gulls/1: verdicts"]
    assert before["gulls/1"]["blocks"] != before["gulls/2"]["blocks"]


def test_words_are_learnt_for_the_types_that_have_them() -> None:
    pytest.importorskip("scipy")
    import train_words

    said = {0: ("menu", "said", "harbour"), 1: ("menu", "reply", "views")}
    pages = [train_words.Told(frozenset(said[number % 2]), number % 2, 1.0, 0) for number in range(40)]
    learnt = train_words.learnt(pages, ("article", "forum"))
    figures = learnt.figures(("reply", "menu"))
    assert figures["worded_forum"] > 0 > figures["worded_article"]
    assert wording(train_words.written_words(learnt)) == learnt
