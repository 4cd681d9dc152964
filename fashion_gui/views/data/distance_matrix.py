"""How far every two classes are apart under one encoding, as a matrix."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.cell_picture import paint_cell
from fashion_gui.widgets.encoded_class import EncodedClass, paint_class
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.ten_columns import readable_on
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_NAMES = 11.0 * UNIT
_HEAD = 4.0 * UNIT
_CELLS = 10 * 36.0
"""Height of all cells together, where there are many."""

_LARGEST = 80.0
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}

Pair = tuple[int, int]


@zoomed
class DistanceMatrix(TranslatedWidget):
    """A cell a pair of classes, the deeper the farther. The classes keep their places.

    The pointer, or the arrow keys, chooses a pair. The owner names it.
    """

    #: Another pair was chosen (two classes).
    pair_chosen = Signal(tuple)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._classes: tuple[EncodedClass, ...] = ()
        self._values: npt.NDArray[np.float64] = np.zeros((0, 0))
        self._pair: Pair = (0, 1)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        settings.theme_changed.connect(self.update)

    def show_distances(
        self, classes: Sequence[EncodedClass], values: npt.NDArray[np.float64]
    ) -> None:
        """Shows distances (n, n) between n classes."""
        if len(classes) != len(self._classes):
            self._pair = (0, 1)
            self.updateGeometry()
        self._classes, self._values = tuple(classes), values
        self._tell()

    def show_pair(self, pair: Pair) -> None:
        """Frames the cell of a pair."""
        self._pair = pair
        self._tell()

    def text_of(self, pair: Pair) -> str:
        """What the cell of a pair says."""
        return f"{self._values[pair]:.3g}"

    def retranslate_ui(self) -> None:
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(48 * UNIT, round(_HEAD + len(self._classes) * self._cell_height()) + 1)

    def minimumSizeHint(self) -> QSize:
        count = len(self._classes)
        return QSize(round(_NAMES) + 10 * 26, round(_HEAD) + count * 22)

    def cell_rect(self, pair: Pair) -> QRectF:
        """Where the cell of a pair is, in pixels of the widget."""
        count = max(len(self._classes), 1)
        width = min((self.width() - _NAMES) / count, _LARGEST)
        height = min((self.height() - _HEAD) / count, self._cell_height())
        left, top = _NAMES + pair[1] * width, _HEAD + pair[0] * height
        return QRectF(left, top, width, height).adjusted(1, 1, -1, -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pair = self._pair_at(event.position())
        if pair is not None:
            self._choose(pair)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        last = len(self._classes) - 1
        row, column = (min(max(a + b, 0), last) for a, b in zip(self._pair, step, strict=True))
        self._choose((row, column))

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = len(self._classes)
        for place, it in enumerate(self._classes):
            self._paint_names(painter, place, it)
        looks = {value: self._look(value) for value in set(self._values.ravel().tolist())}
        for first, values in enumerate(self._values.tolist()):
            for second, value in enumerate(values):
                paint_cell(painter, self.cell_rect((first, second)), *looks[value])
        if count:
            theme = self._settings.theme
            colour = theme.accent if self.hasFocus() else theme.text
            painter.setPen(QPen(QColor(colour), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.cell_rect(self._pair), 4, 4)

    def _paint_names(self, painter: QPainter, place: int, it: EncodedClass) -> None:
        theme = self._settings.theme
        beside = self.cell_rect((place, 0))
        beside = QRectF(0, beside.top(), _NAMES - UNIT, beside.height())
        is_chosen = place == self._pair[0]
        painter.setFont(font(12, QFont.Weight.DemiBold if is_chosen else QFont.Weight.Normal))
        painter.setPen(QColor(theme.text))
        name = painter.fontMetrics().elidedText(
            it.name, Qt.TextElideMode.ElideRight, int(beside.width())
        )
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(beside, flags, name)
        above = QRectF(0, 0, 28, 28)
        above.moveCenter(QPointF(self.cell_rect((0, place)).center().x(), _HEAD / 2 - 1))
        paint_class(painter, it, above, theme)

    def _look(self, value: float) -> tuple[str, str, str, int, QFont.Weight]:
        """Text, colours and font of a cell with this distance; a few cells differ."""
        theme = self._settings.theme
        strength = math.sqrt(value / (float(self._values.max()) or 1.0))
        ground = theme.mixed(theme.accent, 0.85 * strength, theme.surface_raised).name()
        writing = readable_on(ground, theme) if value else theme.text_disabled
        pixels = 18 if self.cell_rect((0, 0)).width() > 5 * UNIT else 12
        return f"{value:.3g}", ground, writing, pixels, QFont.Weight.Medium

    def _cell_height(self) -> float:
        return min(_CELLS / max(len(self._classes), 1), _LARGEST)

    def _pair_at(self, place: QPointF) -> Pair | None:
        count = len(self._classes)
        pairs = ((first, second) for first in range(count) for second in range(count))
        return next((it for it in pairs if self.cell_rect(it).contains(place)), None)

    def _choose(self, pair: Pair) -> None:
        if pair != self._pair:
            self.show_pair(pair)
            self.pair_chosen.emit(pair)

    def _tell(self) -> None:
        if len(self._classes):
            first, second = (self._classes[it].name for it in self._pair)
            text = self.text_of(self._pair)
            self.setAccessibleDescription(f"{first}, {second}: {text}")
        self.update()
