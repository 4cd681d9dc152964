"""What is written into the picture of a network before a class: large enough, none over another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QApplication

from fashion_gui.data.classes import GARMENT_CLASSES
from fashion_gui.network.presets import PRESETS
from fashion_gui.session.settings import Settings
from fashion_gui.views.inside.neuron_layout import NeuronLayout, fitted
from fashion_gui.views.inside.neuron_painter import Scene
from fashion_gui.widgets.zoom import LEAST_WRITING, set_zoom_factor
from tests.views.inside.conftest import analysed

BESIDE_A_LESSON = (529.0, 244.0)
"""Pixels of the view, at zoom 1, beside the panel of a lesson at 1280 × 720."""

AT_THE_DESK = (680.0, 520.0)
"""Pixels of the view in a window of 1280 × 720."""

Letters = tuple[str, float, QRectF]
"""A text, its pixels, and where it is, in pixels of the view."""


@pytest.fixture(autouse=True)
def enlarged(qapp: QApplication) -> Iterator[None]:
    set_zoom_factor(1.5)
    yield
    set_zoom_factor(1.0)


def written(
    preset: str,
    layout: NeuronLayout,
    monkeypatch: pytest.MonkeyPatch,
    language: str = "en",
    size: tuple[float, float] = BESIDE_A_LESSON,
) -> list[Letters]:
    """What is written of a network, without a look."""
    found: list[Letters] = []
    draw = QPainter.drawText

    def noting(painter: QPainter, area: QRectF, flags: Any, text: str) -> None:
        scale = painter.worldTransform()
        ink = painter.boundingRect(area, flags, text)
        found.append(
            (text, QFontInfo(painter.font()).pixelSize() * scale.m22(), scale.mapRect(ink))
        )
        draw(painter, area, flags, text)

    image = QImage(round(size[0]), round(size[1]), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    visible = layout.part_in(QRectF(image.rect()))
    settings = Settings(language, "light")
    network, analysis = analysed(PRESETS[preset].build())
    origin, zoom = layout.origin, layout.zoom
    scene = Scene(layout.picture, network, analysis, None, settings, zoom, origin, visible)
    with monkeypatch.context() as patch:
        patch.setattr(QPainter, "drawText", noting)
        scene.paint(painter)
    painter.end()
    return found


@pytest.mark.parametrize("preset", PRESETS)
def test_that_names_become_fewer_rather_than_smaller_or_one_over_another(
    preset: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    network, analysis = analysed(PRESETS[preset].build())
    layout = fitted(network, analysis, *BESIDE_A_LESSON, keeps_lettering=True)
    letters = written(preset, layout, monkeypatch)
    texts = [text for text, _, _ in letters]
    assert sum(it in texts for it in network.order) >= min(len(network.order), 3)
    for text, pixels, _ in letters:
        assert pixels >= LEAST_WRITING - 0.01, text
    for (one, _, area), (other, _, place) in combinations(letters, 2):
        common = area.intersected(place)
        assert min(common.width(), common.height()) <= 2, f"{one} lies over {other}"
    for figure in layout.picture.figures.values():
        corner = QPointF(figure.left, figure.top) * layout.zoom + layout.origin
        body = QRectF(corner, QSizeF(figure.width, figure.height) * layout.zoom)
        for text, _, area in letters:
            common = area.intersected(body)
            assert min(common.width(), common.height()) <= 2, f"{text}, {figure.layer_id}"


def test_that_zooming_out_by_hand_leaves_the_writing_as_large(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    network, analysis = analysed(PRESETS["chapter"].build())
    layout = fitted(network, analysis, *BESIDE_A_LESSON, keeps_lettering=True)
    layout = layout.zoomed_about(0.5, layout.origin)
    letters = written("chapter", layout, monkeypatch)
    assert letters
    assert min(pixels for _, pixels, _ in letters) >= LEAST_WRITING - 0.01


def test_that_at_the_desk_all_is_written_in_proportion(monkeypatch: pytest.MonkeyPatch) -> None:
    set_zoom_factor(1.0)
    network, analysis = analysed(PRESETS["deep-relu"].build())
    layout = fitted(network, analysis, *BESIDE_A_LESSON)
    assert layout.zoom < 1
    names = [text for text, _, _ in written("deep-relu", layout, monkeypatch)]
    assert set(network.order) <= set(names)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_that_each_of_the_ten_outputs_has_the_name_of_its_class(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_zoom_factor(1.0)
    network, analysis = analysed(PRESETS["chapter"].build())
    layout = fitted(network, analysis, *AT_THE_DESK)
    letters = written("chapter", layout, monkeypatch, language, AT_THE_DESK)
    names = [it.english if language == "en" else it.korean for it in GARMENT_CLASSES]
    found = [(text, area) for text, _, area in letters if text in names]
    assert [text for text, _ in found] == names
    for label, (text, area) in enumerate(found):
        neuron = layout.point_of("dense_2", label)
        assert area.center().y() == pytest.approx(neuron.y(), abs=3), text
        assert area.left() > neuron.x(), "beside its neuron"
