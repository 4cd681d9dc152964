"""A small picture of a schedule: the learning rate over the epochs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.runs.recipe import Recipe
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_HEIGHT = 72
_MARGIN, _FOOT = 6, 16
_MOST_STEPS = 400
"""Epochs that are drawn at most: more than there are pixels."""


@zoomed
class SchedulePreview(QWidget):
    """Steps, an epoch each, between zero and the highest rate, both written beside them."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.rates: tuple[float, ...] = ()
        self._epochs = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)

    def show_recipe(self, recipe: Recipe) -> None:
        """Takes the schedule of a recipe; without one there is nothing to see."""
        schedule, epochs = recipe.schedule, recipe.epochs
        self._epochs = epochs
        if schedule is None:
            self.rates = ()
        else:
            every = -(-epochs // _MOST_STEPS)
            self.rates = tuple(
                schedule.rate(epoch, epochs, recipe.learning_rate)
                for epoch in range(0, epochs, every)
            )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(self.rect(), 6, 6)
        if not self.rates:
            return
        plot = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_FOOT)
        highest = max(self.rates) or 1.0
        width = plot.width() / len(self.rates)
        line = QPolygonF()
        for place, rate in enumerate(self.rates):
            y = plot.bottom() - plot.height() * rate / highest
            line.append(QPointF(plot.left() + place * width, y))
            line.append(QPointF(plot.left() + (place + 1) * width, y))
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawPolyline(line)
        painter.setPen(QColor(theme.text_secondary))
        painter.setFont(font(11))
        foot = QRectF(plot.left(), plot.bottom(), plot.width(), _FOOT)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | middle, "1")
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | middle, f"{self._epochs}")
        painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter | middle, f"η ≤ {max(self.rates):.3g}")
