"""Numbers in words: where the units change."""

from __future__ import annotations

import pytest

from fashion_gui.views.network.figures import rounded_text


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (99_999, "99,999"),
        (100_000, "100 K"),
        (999_499, "999 K"),
        (999_500, "1 M"),
        (999_499_999, "999 M"),
        (999_500_000, "1 G"),
    ],
)
def test_that_a_large_number_has_three_figures(number: int, written: str) -> None:
    assert rounded_text(number) == written
