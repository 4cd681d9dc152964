"""Beside the last neurons: what each stands for, its value as a bar, and whether it is right."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from fashion_gui.network.analysis import Analysis
from fashion_gui.network.outputs import Output
from fashion_gui.runs.targets import Target
from fashion_gui.session.run_words import share_text
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.inside.drawn import Drawn
from fashion_gui.views.inside.layer_figure import LayerFigure
from fashion_gui.views.inside.neuron_words import number_text
from fashion_gui.views.inside.short_text import write
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.zoom import own_writing_px

translate = QCoreApplication.translate

_NAME, _BAR, _FIGURE = 76.0, 27.0, 47.0
_GAP, _BEFORE = 4.0, 6.0
_SIGN = 14
_WRITING, _OVERLAP = 11, 1
"""Pixels of a name, and by how much rows may be lower than it."""


def paint_answers(
    painter: QPainter,
    figure: LayerFigure,
    analysis: Analysis,
    drawn: Drawn | None,
    settings: Settings,
    lettering: float,
) -> None:
    """A row beside each neuron of an output; where they would run into each other, those of the
    class it is and of the one it is taken for.

    Args:
        lettering: times as large as the picture's lengths have it that is written.
    """
    output = next((it for it in analysis.outputs if it.layer_id == figure.layer_id), None)
    if output is None:
        return
    values = None if drawn is None else drawn.look.values.get(figure.layer_id)
    label = None if drawn is None else drawn.look.garment.label
    best_row = None if values is None or figure.count == 1 else int(np.argmax(values))
    height = figure.cell / lettering
    rows: Iterable[int] = range(figure.count)
    if height < own_writing_px(_WRITING) - _OVERLAP:
        apart = label is None or best_row is None or abs(label - best_row) * height >= _WRITING
        rows = (it for it in (best_row, label if apart else None) if it is not None)
    painter.save()
    painter.scale(lettering, lettering)
    for row in rows:
        top = figure.top / lettering + row * height
        area = QRectF(figure.right / lettering + _BEFORE, top, 0.0, height)
        value = None if values is None else float(values[row])
        best = row == best_row
        _paint_row(painter, area, output, row, value, best, settings)
        if output.predicts_classes and (row == label or (best and label is not None)):
            _paint_sign(painter, area, row == label, settings)
    painter.restore()


def answer_name(output: Output, row: int, settings: Settings) -> str:
    """What a neuron of an output stands for."""
    if output.predicts_classes:
        return garment_name(row, settings)
    match output.target:
        case Target.FOOTWEAR:
            return translate("AnswerRows", "Footwear")
        case Target.INTEGER:
            return translate("AnswerRows", "Class as a number")
        case _:
            return str(row)


def _paint_row(
    painter: QPainter,
    area: QRectF,
    output: Output,
    row: int,
    value: float | None,
    best: bool,
    settings: Settings,
) -> None:
    theme = settings.theme
    probability = output.activation in ("softmax", "sigmoid")
    weight = QFont.Weight.DemiBold if best else QFont.Weight.Normal
    painter.setPen(QColor(theme.text if best or value is None else theme.text_secondary))
    bar = _BAR if probability else 0.0
    place = QRectF(area.left(), area.top(), _NAME + _BAR - bar, area.height())
    write(painter, place, answer_name(output, row, settings), _WRITING, weight)
    if value is None:
        return
    left = place.right() + _GAP
    if probability:
        track = QRectF(left, area.center().y() - 4, _BAR, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.surface_hover))
        painter.drawRoundedRect(track, 3, 3)
        track.setWidth(_BAR * min(max(value, 0.0), 1.0))
        colour = theme.classes[row] if output.predicts_classes else theme.positive
        painter.setBrush(QColor(colour))
        if track.width() >= 0.5:
            painter.drawRoundedRect(track, min(3, track.width() / 2), 3)
    figures = QRectF(left + bar, area.top(), _FIGURE, area.height())
    painter.setPen(QColor(theme.text if best else theme.text_secondary))
    text = share_text(value) if probability else number_text(value)
    write(painter, figures, text, _WRITING, weight, Qt.AlignmentFlag.AlignRight)


def _paint_sign(painter: QPainter, area: QRectF, right: bool, settings: Settings) -> None:
    """A tick at the true class, a cross at one that was predicted in its place."""
    theme = settings.theme
    left = area.left() + _NAME + _GAP + _BAR + _FIGURE + 1
    name, colour = ("check", theme.right) if right else ("x", theme.wrong)
    sign = pixmap(name, colour, _SIGN, 4.0)
    painter.drawPixmap(
        QRectF(left, area.center().y() - _SIGN / 2, _SIGN, _SIGN), sign, QRectF(sign.rect())
    )
