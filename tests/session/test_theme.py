"""Colours that must be told apart."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtGui import QColor

from fashion_gui.network.run_record import COLOURS
from fashion_gui.session.theme import CONTRASTED, DARK, LIGHT, Theme

Vector = npt.NDArray[np.float64]

TOLD_APART = 34.0
"""Least distance in CIELAB; that of two neighbours on a scale of ten hues is about 40."""
TOLD_APART_BY_ALL = 20.0
"""Likewise for somebody who lacks one kind of cone."""
TOLD_APART_BY_FEW = 16.0
"""Likewise where it is the kind that is lacking in one eye of ten thousand."""
CONTRAST = 2.7
"""Least of a line on the surface of its chart."""
READ_AT_THE_DESK, READ_FROM_AFAR = 4.5, 7.0
"""Least of writing by WCAG 2, levels AA and AAA."""

# Machado, Oliveira & Fernandes (2009), severity 1.0: what is left of linear sRGB.
DEUTERANOPIA = np.array(
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]
)
PROTANOPIA = np.array(
    [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ]
)
SRGB_TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.072175],
        [0.0193339, 0.119192, 0.9503041],
    ]
)
TRITANOPIA = np.array(
    [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.3039],
    ]
)
WHITE = np.array([0.95047, 1.0, 1.08883])

both_themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda it: it.name)


def linear(colour: str) -> Vector:
    it = QColor(colour)
    share = np.array([it.redF(), it.greenF(), it.blueF()])
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def lab(light: Vector) -> Vector:
    """CIE 1976 L*a*b* of linear sRGB."""
    share = SRGB_TO_XYZ @ np.clip(light, 0, 1) / WHITE
    x, y, z = np.where(share > 0.008856, np.cbrt(share), 7.787 * share + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def distance(one: str, other: str, eye: Vector | None = None) -> float:
    seen = [linear(it) if eye is None else eye @ linear(it) for it in (one, other)]
    return float(np.linalg.norm(lab(seen[0]) - lab(seen[1])))


def luminance(colour: str) -> float:
    return float(SRGB_TO_XYZ[1] @ linear(colour))


def contrast(one: str, other: str) -> float:
    """Ratio by WCAG 2, from 1 to 21."""
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


@both_themes
def test_that_the_eight_colours_of_runs_are_told_apart(theme: Theme) -> None:
    assert len(theme.runs) == COLOURS == 8
    for one, other in combinations(theme.runs, 2):
        assert distance(one, other) > TOLD_APART, (one, other)


@both_themes
@pytest.mark.parametrize("kind", ["classes", "runs"])
def test_that_classes_and_runs_are_told_apart_by_colour_blind_people(
    theme: Theme, kind: str
) -> None:
    colours = getattr(theme, kind)
    assert len(set(colours)) == {"classes": 10, "runs": COLOURS}[kind]
    for one, other in combinations(colours, 2):
        assert distance(one, other) > TOLD_APART_BY_ALL, (one, other)
        for eye in (DEUTERANOPIA, PROTANOPIA):
            assert distance(one, other, eye) > TOLD_APART_BY_ALL, (one, other)
        assert distance(one, other, TRITANOPIA) > TOLD_APART_BY_FEW, (one, other)


@both_themes
def test_that_a_run_stands_out_from_its_ground(theme: Theme) -> None:
    for colour in theme.runs:
        assert contrast(colour, theme.surface) > CONTRAST, colour


@both_themes
def test_that_writing_stands_out_from_cards_and_more_so_before_a_class(theme: Theme) -> None:
    presented = CONTRASTED[theme.name]
    for role in ("text", "text_secondary", "accent", "right", "wrong", "warning"):
        assert contrast(getattr(theme, role), theme.surface) >= READ_AT_THE_DESK, role
        far = contrast(getattr(presented, role), presented.surface)
        assert far >= READ_FROM_AFAR, role
        assert far > contrast(getattr(theme, role), theme.surface), role
    assert contrast(presented.text_disabled, presented.surface) >= READ_FROM_AFAR
    assert contrast(presented.on_accent, presented.accent) >= READ_FROM_AFAR
