"""Garments drawn by code, and drawings traced from photos."""

from __future__ import annotations

import numpy as np
import pytest

from fashion_gui.data.drawing import LEAN_THRESHOLD, lean
from fashion_gui.data.drawn_garments.from_photos import outlines, silhouettes
from fashion_gui.data.drawn_garments.generator import drawn_garment, drawn_garments
from fashion_gui.data.drawn_garments.other_things import other_thing
from fashion_gui.data.drawn_garments.rendering import SHEET, Hand, ink_of
from fashion_gui.data.drawn_garments.sketch import Sketch, mirrored
from fashion_gui.data.enclosed_paper import enclosed_paper
from tests.small_runs import small_data

LABELS = (np.arange(300) % 10).astype(np.uint8)


@pytest.fixture(scope="module")
def drawn() -> np.ndarray:
    return drawn_garments(LABELS, np.random.default_rng(5))


def test_that_the_same_seed_draws_the_same(drawn: np.ndarray) -> None:
    assert np.array_equal(drawn, drawn_garments(LABELS, np.random.default_rng(5)))
    assert not np.array_equal(drawn, drawn_garments(LABELS, np.random.default_rng(6)))
    assert len(np.unique(drawn, axis=0)) == len(LABELS), "no two are cut alike"


def test_that_every_garment_reaches_from_edge_to_edge(drawn: np.ndarray) -> None:
    inked = drawn > 25
    wide, high = inked.any(axis=1).sum(axis=1), inked.any(axis=2).sum(axis=1)
    assert (np.maximum(wide, high) >= 27).all()
    assert (inked.mean(axis=(1, 2)) > 0.03).all()


def test_that_shoes_lean_as_in_the_photos_and_all_else_stands(drawn: np.ndarray) -> None:
    leans = np.array([lean(it / np.float32(255)) for it in drawn])
    shoes = np.isin(LABELS, [5, 7, 9])
    assert (leans[shoes] > -LEAN_THRESHOLD).all(), "they are turned toe to the left"
    assert np.median(leans[shoes]) > 2
    assert np.abs(np.median(leans[~shoes])) < 0.5


def test_that_a_class_is_nearer_to_its_own_mean_than_to_most_others(drawn: np.ndarray) -> None:
    fresh = drawn_garments(LABELS, np.random.default_rng(8)).reshape(300, -1).astype(float)
    means = np.stack([drawn[it == LABELS].mean(axis=0).ravel() for it in range(10)])
    distances = ((fresh[:, None] - means) ** 2).sum(axis=2)
    right = (distances.argmin(axis=1) == LABELS).mean()
    assert right > 0.4, "ten classes: by chance it would be 0.1"


def test_that_a_solid_drawing_has_more_ink_than_its_outline() -> None:
    random = np.random.default_rng(1)
    sketch = Sketch()
    sketch.outline(*mirrored([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]))
    line, solid = ink_of(sketch, Hand(), random), ink_of(sketch, Hand(solid=True), random)
    assert line.shape == (SHEET, SHEET)
    assert line[SHEET // 2, SHEET // 2] == 0
    assert solid[SHEET // 2, SHEET // 2] == 1
    assert np.all(solid >= line)


def test_that_handles_stay_open_where_the_body_is_inked() -> None:
    sketch = Sketch()
    sketch.outline((-1, 0), (1, 0), (1, 1), (-1, 1))
    sketch.frame((-0.8, 0), (-0.7, -0.8), (0.7, -0.8), (0.8, 0), bent=False)
    ink = ink_of(sketch, Hand(solid=True, pen=0.04), np.random.default_rng(0))
    rows, columns = np.nonzero(ink)
    middle = (columns.min() + columns.max()) // 2
    assert ink[rows.max() - 20, middle] == 1
    assert ink[rows.min() + 20, middle] == 0


def test_that_other_things_are_drawn_too() -> None:
    random = np.random.default_rng(2)
    things = [other_thing(random) for _ in range(60)]
    assert all(it.any() and not it.all() for it in things)
    assert not np.array_equal(things[0], things[1])


def test_that_a_drawing_is_ink_or_paper() -> None:
    for label in range(10):
        ink = drawn_garment(label, np.random.default_rng(label))
        assert set(np.unique(ink)) == {0.0, 1.0}


def test_that_what_is_traced_from_a_photo_has_its_shape() -> None:
    photos = small_data().train_images[:40]
    random = np.random.default_rng(3)
    for trace in (silhouettes, outlines):
        traced = trace(photos, random)
        assert traced.shape == photos.shape
        assert traced.dtype == np.uint8
        own = [_likeness(*pair) for pair in zip(photos, traced, strict=True)]
        another = [_likeness(*pair) for pair in zip(np.roll(photos, 1, 0), traced, strict=True)]
        assert np.mean(own) > np.mean(another) + 0.1
    grey = silhouettes(photos[:1], random)[0]
    _, counts = np.unique(grey[grey > 0], return_counts=True)
    assert counts.max() > 0.7 * counts.sum(), "one grey but for its soft rim"


def _likeness(photo: np.ndarray, drawing: np.ndarray) -> float:
    """The share of pixels where both have ink or both have none, whichever way it stands."""
    first, second = photo > 25, drawing > 25
    return float(max((first == second).mean(), (first == second[:, ::-1]).mean()))


def test_that_a_gap_opens_an_outline_and_ground_lies_below() -> None:
    def drawn(hand: Hand) -> np.ndarray:
        sketch = Sketch()
        sketch.outline((-0.5, 0.0), (0.5, 0.0), (0.5, 0.6), (-0.5, 0.6))
        return ink_of(sketch, hand, np.random.default_rng(4)) > 0

    whole, open_, grounded = (
        drawn(Hand(pen=0.05, gaps=gaps, ground=ground))
        for gaps, ground in ((0, False), (1, False), (0, True))
    )
    assert enclosed_paper(~whole).any()
    assert not enclosed_paper(~open_).any(), "what was inside is outside now"
    assert not (open_ & ~whole).any(), "nothing is drawn elsewhere"
    assert (whole & ~open_).sum() > 20
    rows = np.flatnonzero(grounded.any(axis=1))
    assert np.flatnonzero(whole.any(axis=1)).max() <= rows.max()
    assert (grounded & ~whole).any()
