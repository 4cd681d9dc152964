"""Drawings photographed in uneven light."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.data.drawing import ink_from_image, prepare_drawing
from fashion_gui.data.drawn_garments.generator import drawn_garment
from fashion_gui.data.paper_light import SMALLEST_SIDE, uneven_paper

Doubles = npt.NDArray[np.float64]
Light = Callable[[Doubles, Doubles], Doubles]

LIGHTS: dict[str, Light] = {
    "from the side": lambda x, y: 1 - 0.5 * x,
    "from a corner": lambda x, y: 1 - 0.6 * (x + y) / 2,
    "a lens that darkens the corners": lambda x, y: 1 - ((x - 0.5) ** 2 + (y - 0.5) ** 2),
    "the shadow of a head": lambda x, y: 1 - 0.45 / (1 + np.exp(-(x + 0.4 * y - 0.8) / 0.12)),
}


def sheet(label: int) -> Doubles:
    """A drawing of this class's garment with a pen on a sheet: (400, 400), 0–1."""
    ink = drawn_garment(label, np.random.default_rng(label))
    return np.pad(np.kron(ink, np.ones((3, 3))), 32) * 0.85


def photo(ink: Doubles, light: Light | None = None, noise: float = 2.0) -> npt.NDArray[np.uint8]:
    """The sheet as a camera takes it: (h, w) grey, with noise of so many levels."""
    y, x = (it / max(ink.shape) for it in np.mgrid[: ink.shape[0], : ink.shape[1]])
    seen = 235 * (1 - ink) * (1.0 if light is None else light(x, y))
    seen = seen + np.random.default_rng(0).normal(0, noise, ink.shape)
    levels: npt.NDArray[np.uint8] = np.rint(seen.clip(0, 255)).astype(np.uint8)
    return levels


def of_one_level(picture: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
    """The ink on paper that has the level of the border's median everywhere."""
    grey = picture.astype(np.float64)
    paper = np.median(np.concatenate([grey[0], grey[-1], grey[1:-1, 0], grey[1:-1, -1]]))
    if paper < 127.5:
        grey, paper = 255 - grey, 255 - paper
    return np.asarray(((paper - grey) / paper).clip(0, 1), dtype=np.float32)


@pytest.mark.parametrize("light", LIGHTS)
def test_that_a_photo_in_uneven_light_has_the_ink_of_the_drawing(light: str) -> None:
    for label in range(CLASS_COUNT):
        ink = sheet(label)
        found = ink_from_image(photo(ink, LIGHTS[light]))
        assert np.abs(found - ink).mean() < 0.01
        assert not found[ink == 0].any()
        seen = prepare_drawing(found).pixels
        assert np.abs(seen - prepare_drawing(ink.astype(np.float32)).pixels).mean() < 0.01


def test_that_a_blackboard_in_uneven_light_has_the_ink_of_the_drawing() -> None:
    ink = sheet(4)
    board = 255 - photo(ink, LIGHTS["from the side"])
    assert np.abs(ink_from_image(board) - ink).mean() < 0.01


@pytest.mark.parametrize("noise", [0.0, 2.0])
@pytest.mark.parametrize("turned_over", [False, True])
def test_that_nothing_changes_in_even_light(noise: float, turned_over: bool) -> None:
    for label in range(CLASS_COUNT):
        picture = photo(sheet(label), noise=noise)
        picture = 255 - picture if turned_over else picture
        np.testing.assert_allclose(ink_from_image(picture), of_one_level(picture), atol=1e-6)


@pytest.mark.parametrize("level", [0, 90, 180])
@pytest.mark.parametrize(
    "reaches", [np.s_[100:300, 100:], np.s_[100:, 120:280], np.s_[380:], np.s_[:, 100:300]]
)
def test_that_a_garment_that_reaches_the_border_is_no_shadow(
    reaches: tuple[slice, ...], level: int
) -> None:
    picture = np.full((400, 400), 255, np.uint8)
    picture[reaches] = level
    assert uneven_paper(picture.astype(np.float64)) is None
    assert np.array_equal(ink_from_image(picture), of_one_level(picture))


def test_that_any_picture_has_some_paper() -> None:
    random = np.random.default_rng(1)
    for size in ((SMALLEST_SIDE, 400), (301, 130)):
        for levels in (random.uniform(0, 255, size), np.zeros(size), np.eye(*size) * 255):
            paper = uneven_paper(levels)
            assert paper is None or (paper.shape == size and paper.min() >= 1)
