"""Precision, recall and F1 of each class, top k, and whether confidence means what it says."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.data.evaluation import BINS, ClassScores, Reliability
from fashion_gui.session.run_words import share_text
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.terms import explained_tip
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

TOP = (1, 2, 3, 5)
"""The k whose top-k accuracy is told."""

_CHIP = 10.0


class Measures(TranslatedWidget):
    """The table of the classes beside the reliability diagram."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._error: float | None = None
        self._top: tuple[float, ...] = ()
        self.table = ClassTable(settings)
        self.diagram = ReliabilityDiagram(settings)
        self._heading, self._sentence = label("heading"), label("secondary", wrap=True)
        self.top = label("body", wrap=True)
        right = QVBoxLayout()
        right.setSpacing(UNIT)
        right.addWidget(self._heading)
        right.addWidget(self._sentence)
        right.addWidget(self.diagram, 1)
        right.addWidget(self.top)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, UNIT, 0, 0)
        line.setSpacing(4 * UNIT)
        line.addWidget(self.table, 5)
        line.addLayout(right, 4)
        self.retranslate_ui()

    def show_measures(
        self, scores: ClassScores, reliability: Reliability, top: tuple[float, ...]
    ) -> None:
        """Of the test set; `top` holds the accuracies for the k of `TOP`."""
        self._error, self._top = reliability.error, top
        self.table.show_scores(scores)
        self.diagram.show_reliability(reliability)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self._heading.setText(self.tr("Does confidence mean what it says?"))
        if self._error is None:
            return
        points = f"{100 * self._error:.1f}"
        self._sentence.setText(
            self.tr(
                "On the line, a network that is 80 % sure is right 8 times in 10. "
                "This one is off by {points} points on average."
            ).format(points=points)
        )
        shares = (
            self.tr("top {k}: {share}").format(k=k, share=share_text(value))
            for k, value in zip(TOP, self._top, strict=True)
        )
        self.top.setText(
            self.tr("The true class is among the likeliest:") + " " + " · ".join(shares)
        )
        self.top.setToolTip(explained_tip(self.tr("top-k accuracy")))


@zoomed
class ClassTable(TranslatedWidget):
    """A row a class and one for their mean: precision, recall, F1 with bars, and the count."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._scores: ClassScores | None = None
        self._heads: tuple[str, ...] = ()
        self._mean_text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    def show_scores(self, scores: ClassScores) -> None:
        self._scores = scores
        self.retranslate_ui()

    def rows(self) -> list[tuple[str, float, float, float, int]]:
        """What is shown: name, precision, recall, F1, count; the mean of all at the end."""
        if self._scores is None:
            return []
        scores = self._scores
        rows = [
            (
                garment_name(it, self._settings),
                float(scores.precision[it]),
                float(scores.recall[it]),
                float(scores.f1[it]),
                int(scores.count[it]),
            )
            for it in range(CLASS_COUNT)
        ]
        means = (
            float(np.nanmean(it)) if not np.isnan(it).all() else math.nan
            for it in (scores.precision, scores.recall, scores.f1)
        )
        precision, recall, f1 = means
        return [*rows, (self._mean_text, precision, recall, f1, int(scores.count.sum()))]

    def retranslate_ui(self) -> None:
        self._heads = (
            self.tr("Precision"),
            self.tr("Recall"),
            self.tr("F1"),
            self.tr("Garments"),
        )
        self._mean_text = self.tr("Mean of the classes")
        language = self._settings.language
        self.setToolTip("".join(explained_tip(it, "", language) for it in self._heads[:3]))
        self.setAccessibleName(self.tr("Precision, recall and F1 of each class"))
        self.setAccessibleDescription(
            "; ".join(f"{it[0]}: {_figure(it[1])}, {_figure(it[2])}" for it in self.rows())
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(70 * UNIT, 48 * UNIT)

    def minimumSizeHint(self) -> QSize:
        return QSize(48 * UNIT, 34 * UNIT)

    def paintEvent(self, event: QPaintEvent) -> None:
        rows = self.rows()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, flag = self._settings.theme, Qt.AlignmentFlag
        names, count = 18.0 * UNIT, 8.0 * UNIT
        edge = UNIT / 2  # right-aligned writing may be a pixel wider than it is measured
        width = (self.width() - names - count - edge) / 3
        height = min(self.height() / (CLASS_COUNT + 2), 5.0 * UNIT)
        lefts = [names + width * it for it in range(3)]
        painter.setFont(font(12))
        painter.setPen(QColor(theme.text_secondary))
        for left, head in zip([*lefts, names + 3 * width], self._heads, strict=True):
            room = QRectF(left, 0, width - UNIT if left in lefts else count, height)
            painter.drawText(room, flag.AlignRight | flag.AlignVCenter, head)
        for place, (name, *values, number) in enumerate(rows):
            top = height * (place + 1)
            is_mean = place == CLASS_COUNT
            if is_mean:
                painter.setPen(QPen(QColor(theme.border), 1))
                painter.drawLine(QPointF(0, top), QPointF(self.width(), top))
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.classes[place]))
                chip = QRectF(0, top + (height - _CHIP) / 2, _CHIP, _CHIP)
                painter.drawRoundedRect(chip, 3, 3)
            painter.setFont(font(13, QFont.Weight.DemiBold if is_mean else QFont.Weight.Normal))
            painter.setPen(QColor(theme.text))
            left = 0.0 if is_mean else 2.0 * UNIT
            room = QRectF(left, top, names - left, height)
            painter.drawText(room, flag.AlignLeft | flag.AlignVCenter, name)
            for start, value in zip(lefts, values, strict=True):
                self._paint_value(painter, QRectF(start, top, width - UNIT, height), value)
            room = QRectF(names + 3 * width, top, count, height)
            painter.drawText(room, flag.AlignRight | flag.AlignVCenter, f"{number:,}")

    def _paint_value(self, painter: QPainter, area: QRectF, value: float) -> None:
        theme = self._settings.theme
        figure = 6.0 * UNIT
        track = QRectF(
            area.left(), area.center().y() - UNIT / 2, area.width() - figure - UNIT / 2, UNIT
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.surface_raised))
        painter.drawRoundedRect(track, 4, 4)
        if not math.isnan(value) and value > 0:
            bar = QRectF(track)
            bar.setWidth(max(track.width() * value, UNIT))
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(bar, 4, 4)
        painter.setPen(QColor(theme.text))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, flags, _figure(value))


@zoomed
class ReliabilityDiagram(TranslatedWidget):
    """Accuracy over confidence, a bar a tenth, beside the line where both are the same."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._reliability: Reliability | None = None
        self._across = self._up = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    def show_reliability(self, reliability: Reliability) -> None:
        self._reliability = reliability
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self._across, self._up = self.tr("Confidence"), self.tr("Share that is right")
        self.setAccessibleName(self.tr("Reliability diagram"))
        if self._reliability is not None:
            found = self._reliability
            words = (
                self.tr("{sure} sure, {right} right").format(
                    sure=share_text(float(sure)), right=share_text(float(right))
                )
                for sure, right, count in zip(
                    found.confidence, found.accuracy, found.count, strict=True
                )
                if count
            )
            self.setAccessibleDescription("; ".join(words))
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(30 * UNIT, 22 * UNIT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, flag = self._settings.theme, Qt.AlignmentFlag
        side = min(self.width() - 8.0 * UNIT, self.height() - 5.0 * UNIT)
        plot = QRectF(6.0 * UNIT, UNIT, side, side)
        painter.setFont(font(11))
        for step in range(0, 11, 2):
            share = step / 10
            y = plot.bottom() - share * side
            painter.setPen(QPen(QColor(theme.grid), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(theme.text_secondary))
            beside = QRectF(2 * UNIT, y - UNIT, plot.left() - 2.5 * UNIT, 2 * UNIT)
            painter.drawText(beside, flag.AlignRight | flag.AlignVCenter, f"{100 * share:.0f}")
            x = plot.left() + share * side
            below = QRectF(x - 2 * UNIT, plot.bottom() + 2, 4 * UNIT, 2 * UNIT)
            painter.drawText(below, flag.AlignCenter, f"{100 * share:.0f}")
        if self._reliability is not None:
            self._paint_bars(painter, plot, self._reliability)
        painter.setPen(QPen(QColor(theme.text_disabled), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(plot.bottomLeft(), plot.topRight())
        painter.setPen(QColor(theme.text_secondary))
        below = QRectF(plot.left(), plot.bottom() + 2 * UNIT, side, 2 * UNIT)
        painter.drawText(below, flag.AlignCenter, f"{self._across} (%)")
        painter.translate(0, plot.center().y())
        painter.rotate(-90)
        turned = QRectF(-side / 2, 0, side, 2 * UNIT)
        painter.drawText(turned, flag.AlignCenter, f"{self._up} (%)")

    def _paint_bars(self, painter: QPainter, plot: QRectF, found: Reliability) -> None:
        theme, width = self._settings.theme, plot.width() / BINS
        most = max(int(found.count.max()), 1)
        painter.setPen(Qt.PenStyle.NoPen)
        for place in range(BINS):
            if not found.count[place]:
                continue
            height = float(found.accuracy[place]) * plot.height()
            bar = QRectF(plot.left() + place * width, plot.bottom() - height, width, height)
            # Faint where only a few garments speak.
            share = 0.25 + 0.75 * math.sqrt(int(found.count[place]) / most)
            painter.setBrush(theme.mixed(theme.accent, share))
            painter.drawRect(bar.adjusted(1, 0, -1, 0))


def _figure(value: float) -> str:
    return "–" if math.isnan(value) else f"{100 * value:.1f}"
