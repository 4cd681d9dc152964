"""The garments of a round side by side: who has which of them right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.results.challenge import GARMENTS
from fashion_gui.widgets.garment_picture import garment_image
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_NAMES = 9 * UNIT
_LINE = 3 * UNIT
_TALLEST = 7 * UNIT
_SIGN = 16
_GAP = UNIT // 2


@dataclass(frozen=True, eq=False)
class Answered:
    """A garment that was labelled.

    Attributes:
        pixels: (28, 28) uint8.
        label: the true class.
        mine, theirs: what the person and the network say.
    """

    pixels: npt.NDArray[np.uint8]
    label: int
    mine: int
    theirs: int


@zoomed
class AnswerStrip(TranslatedWidget):
    """A column a garment: its picture, a tick or a cross for the person and for the network."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._answered: tuple[Answered, ...] = ()
        self._mine = self._theirs = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    @property
    def answered(self) -> tuple[Answered, ...]:
        """What is shown."""
        return self._answered

    def show_answers(self, answered: Sequence[Answered]) -> None:
        self._answered = tuple(answered)
        self._describe()
        self.update()

    def sentence(self, place: int) -> str:
        """What became of a garment, in words."""
        it = self._answered[place]
        return self.tr("{truth} – you: {mine}, the network: {theirs}").format(
            truth=garment_name(it.label, self._settings),
            mine=garment_name(it.mine, self._settings),
            theirs=garment_name(it.theirs, self._settings),
        )

    def retranslate_ui(self) -> None:
        self._mine, self._theirs = self.tr("You"), self.tr("Network")
        self.setAccessibleName(self.tr("Answers so far"))
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_NAMES + GARMENTS * (_TALLEST + _GAP), _TALLEST + 2 * _LINE)

    def minimumSizeHint(self) -> QSize:
        return QSize(_NAMES + GARMENTS * 4 * UNIT, _TALLEST + 2 * _LINE)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._place_at(event.pos())
            if place is not None and place < len(self._answered):
                QToolTip.showText(event.globalPos(), self.sentence(place), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._settings.theme
        painter.setFont(font(12))
        painter.setPen(QColor(theme.text_secondary))
        for line, name in enumerate((self._mine, self._theirs)):
            beside = QRectF(0, self._line_top(line), _NAMES - UNIT, _LINE)
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, name)
        for place in range(GARMENTS):
            area = self.picture_rect(place)
            if place >= len(self._answered):
                self._paint_empty(painter, area, is_next=place == len(self._answered))
                continue
            it = self._answered[place]
            painter.drawImage(area, garment_image(it.pixels, theme))
            for line, answer in enumerate((it.mine, it.theirs)):
                right = answer == it.label
                sign = pixmap(
                    "check" if right else "x", theme.right if right else theme.wrong, _SIGN
                )
                left = area.center().x() - _SIGN // 2
                painter.drawPixmap(left, self._line_top(line) + (_LINE - _SIGN) // 2, sign)

    def picture_rect(self, place: int) -> QRect:
        """Where a garment is, in pixels of the widget."""
        pitch = (self.width() - _NAMES) / GARMENTS
        side = int(min(pitch - _GAP, _TALLEST))
        return QRect(round(_NAMES + place * pitch), (_TALLEST - side) // 2, side, side)

    def _paint_empty(self, painter: QPainter, area: QRect, is_next: bool) -> None:
        theme = self._settings.theme
        painter.setBrush(QColor(theme.surface_raised))
        painter.setPen(QPen(QColor(theme.accent if is_next else theme.surface_raised), 2))
        painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 4, 4)

    def _line_top(self, line: int) -> int:
        return _TALLEST + line * _LINE

    def _place_at(self, spot: QPoint) -> int | None:
        columns = (
            self.picture_rect(it).adjusted(0, 0, 0, 2 * _LINE + _TALLEST) for it in range(GARMENTS)
        )
        return next((at for at, it in enumerate(columns) if it.contains(spot)), None)

    def _describe(self) -> None:
        words = (self.sentence(place) for place in range(len(self._answered)))
        self.setAccessibleDescription("; ".join(words))
