"""The summary against what Keras prints."""

from __future__ import annotations

import re

import pytest

from fashion_gui.network.analysis import analyse
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.summary import memory_text, summary_rows, summary_text
from fashion_gui.training.build import build_model


def cells(text: str) -> list[list[str]]:
    """What stands in the rows of the body, lines of one row joined."""
    rows: list[list[str]] = []
    begins = True
    for line in text.splitlines():
        if line.startswith("│"):
            parts = [it.strip() for it in line.strip("│").split("│")]
            if begins:
                rows.append(parts)
            else:
                rows[-1] = [f"{old}{new}" for old, new in zip(rows[-1], parts, strict=True)]
            begins = False
        else:
            begins = True
    return rows


def plain(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("name", ["two-inputs", "two-outputs", "convolutional", "residual"])
def test_that_shapes_counts_and_sources_are_those_of_keras(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "160")  # else Keras cuts what it prints
    network = PRESETS[name].build().network
    written = cells(summary_text(network, analyse(network)))
    printed: list[str] = []
    build_model(network).summary(line_length=150, print_fn=printed.append)
    expected = cells("\n".join(printed))
    by_layer = {plain(row[0]): [plain(it) for it in row[1:]] for row in written}
    for row in expected:
        mine = by_layer.pop(plain(row[0]))
        # A network without branches is printed without the column of the sources.
        assert mine[: len(row) - 1] == [plain(it) for it in row[1:]]
    assert not by_layer


def test_that_the_totals_are_those_of_keras() -> None:
    network = PRESETS["chapter"].build().network
    printed: list[str] = []
    build_model(network).summary(print_fn=printed.append)
    totals = [it for it in "\n".join(printed).splitlines() if "params:" in it]
    mine = [it for it in summary_text(network, analyse(network)).splitlines() if "params:" in it]
    assert mine == totals


def test_that_a_shared_layer_is_one_row() -> None:
    network = PRESETS["two-halves"].build().network
    shared = next(it for it in network.layers.values() if it.shares is not None)
    rows = summary_rows(network, analyse(network))
    (row,) = [it for it in rows if shared.id in it.uses]
    assert row.layer_id == shared.shares
    assert len(row.sources) == 2
    total = analyse(network).parameters.total
    assert sum(it.parameters for it in rows) == total


@pytest.mark.parametrize(
    ("count", "written"),
    [
        (0, "0.00 B"),
        (255, "1020.00 B"),
        (256, "1.00 KB"),
        (79_510, "310.59 KB"),
        (2**18, "1.00 MB"),
        (2**28, "1.00 GB"),
    ],
)
def test_that_memory_is_counted_in_units_of_1024(count: int, written: str) -> None:
    assert memory_text(count) == written
