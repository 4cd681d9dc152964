"""Finding a layer by a few letters."""

from __future__ import annotations

import pytest

from fashion_gui.editor.fuzzy import ranked
from fashion_gui.network.catalog import CATALOG


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("dense", "Dense"),
        ("den", "Dense"),
        ("mp", "MaxPooling2D"),
        ("MAXP", "MaxPooling2D"),
        ("bn", "BatchNormalization"),
        ("conv", "Conv2D"),
        ("c2", "Conv2D"),
        ("drop", "Dropout"),
        ("pool", "MaxPooling2D"),
        ("gap", "GlobalAveragePooling2D"),
        ("cnct", "Concatenate"),
        ("max pool", "MaxPooling2D"),
    ],
)
def test_that_the_best_match_is_first(query: str, first: str) -> None:
    assert ranked(query, CATALOG)[0] == first


def test_that_nothing_typed_finds_all_in_their_order() -> None:
    assert ranked("", CATALOG) == list(CATALOG)


def test_that_letters_in_another_order_find_nothing() -> None:
    assert ranked("esned", ["Dense"]) == []
