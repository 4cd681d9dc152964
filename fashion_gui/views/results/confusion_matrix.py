"""The confusion matrix: what was taken for what, a cell a pair of classes."""

from __future__ import annotations

from enum import Enum

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.session.run_words import share_text
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoom_factor, zoomed

_NAMES = 12.0 * UNIT
_HEAD = 3.0 * UNIT
_COLUMN_NAMES = 4.0 * UNIT
_TOP = _HEAD + _COLUMN_NAMES
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class Share(Enum):
    """What a cell says."""

    COUNT = "count"
    ROW = "row"
    """Its share of the garments of the true class."""
    COLUMN = "column"
    """Its share of the garments taken for the predicted class."""


@zoomed
class ConfusionMatrix(TranslatedWidget):
    """Rows are true classes, columns predicted ones; the diagonal is right.

    A click, or Enter on the cell that the arrow keys have chosen, opens its garments.
    """

    #: A cell is to be opened (true label, predicted label).
    cell_opened = Signal(int, int)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._matrix: npt.NDArray[np.int64] = np.zeros((CLASS_COUNT, CLASS_COUNT), np.int64)
        self._share = Share.COUNT
        self._current = (0, 0)
        self._true_text = self._predicted_text = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    @property
    def matrix(self) -> npt.NDArray[np.int64]:
        """What is shown, (10, 10), a row a true class."""
        return self._matrix

    @property
    def current(self) -> tuple[int, int]:
        """The cell that is chosen: true label, predicted label."""
        return self._current

    def show_matrix(self, matrix: npt.NDArray[np.int64]) -> None:
        """Counts (10, 10), a row a true class."""
        self._matrix = matrix
        self._describe()
        self.update()

    def show_share(self, share: Share) -> None:
        """Counts, or shares of the row or of the column."""
        self._share = share
        self.update()

    def text_of(self, true: int, predicted: int) -> str:
        """What a cell says."""
        if self._share is Share.COUNT:
            return f"{self._matrix[true, predicted]:,}"
        value = self._value(true, predicted)
        return "–" if np.isnan(value) else f"{100 * value:.1f}"

    def sentence(self, true: int, predicted: int) -> str:
        """A cell in words."""
        count, row = int(self._matrix[true, predicted]), int(self._matrix[true].sum())
        share = share_text(count / row if row else 0.0)
        names = (garment_name(it, self._settings) for it in (true, predicted))
        words = self.tr("{true} taken for {predicted}: {count} ({share} of the class)")
        if true == predicted:
            words = self.tr("{true} recognised: {count} ({share} of the class)")
        first, second = names
        return words.format(true=first, predicted=second, count=f"{count:,}", share=share)

    def retranslate_ui(self) -> None:
        self._true_text = self.tr("true")
        self._predicted_text = self.tr("taken for")
        self.setAccessibleName(self.tr("Confusion matrix"))
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(100 * UNIT, 60 * UNIT)

    def minimumSizeHint(self) -> QSize:
        # Larger than usual no name is shortened: there is no pointer at hand to ask for it.
        return QSize((100 if zoom_factor() > 1 else 60) * UNIT, 36 * UNIT)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self._cell_at(QPointF(event.pos()))
            if cell is not None:
                QToolTip.showText(event.globalPos(), self.sentence(*cell), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(cell)
            self.cell_opened.emit(*cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            last = CLASS_COUNT - 1
            row, column = (
                min(max(a + b, 0), last) for a, b in zip(self._current, step, strict=True)
            )
            self._choose((row, column))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.cell_opened.emit(*self._current)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_names(painter)
        painter.setFont(font(13, QFont.Weight.Medium))
        for true in range(CLASS_COUNT):
            for predicted in range(CLASS_COUNT):
                self._paint_cell(painter, true, predicted)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._settings.theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.cell_rect(*self._current), 4, 4)

    def cell_rect(self, true: int, predicted: int) -> QRectF:
        """Where a cell is, in pixels of the widget."""
        width = (self.width() - _NAMES) / CLASS_COUNT
        height = (self.height() - _TOP) / CLASS_COUNT
        left, top = _NAMES + predicted * width, _TOP + true * height
        return QRectF(left, top, width, height).adjusted(1, 1, -1, -1)

    def _paint_names(self, painter: QPainter) -> None:
        theme, flag = self._settings.theme, Qt.AlignmentFlag
        painter.setFont(font(11))
        painter.setPen(QColor(theme.text_disabled))
        across = QRectF(_NAMES, 0, self.width() - _NAMES, _HEAD)
        painter.drawText(across, flag.AlignCenter, self._predicted_text + " →")
        down = QRectF(0, _HEAD, _NAMES - UNIT, _HEAD)
        painter.drawText(down, flag.AlignRight | flag.AlignVCenter, self._true_text + " ↓")
        painter.setPen(QColor(theme.text))
        for label in range(CLASS_COUNT):
            name = garment_name(label, self._settings)
            cell = self.cell_rect(label, 0)
            painter.setFont(font(12))
            beside = QRectF(0, cell.top(), _NAMES - UNIT, cell.height())
            painter.drawText(beside, flag.AlignRight | flag.AlignVCenter, name)
            cell = self.cell_rect(0, label)
            painter.setFont(font(11))
            above = QRectF(cell.left(), _HEAD, cell.width(), _COLUMN_NAMES)
            painter.drawText(above, flag.AlignCenter, fitted(name, cell.width(), font(11)))

    def ink_of(self, true: int, predicted: int) -> tuple[str, float]:
        """The colour of a cell, and its strength from 0 to 1."""
        theme = self._settings.theme
        colour = theme.right if true == predicted else theme.wrong
        # The root, so that one garment in a hundred is seen.
        return colour, float(np.sqrt(np.nan_to_num(self._value(true, predicted))))

    def _paint_cell(self, painter: QPainter, true: int, predicted: int) -> None:
        theme, area = self._settings.theme, self.cell_rect(true, predicted)
        colour, strength = self.ink_of(true, predicted)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.mixed(colour, 0.85 * strength, theme.surface_raised))
        painter.drawRoundedRect(area, 4, 4)
        dim = self._matrix[true, predicted] == 0
        writing = theme.text_disabled if dim else theme.text
        if strength > 0.75:
            writing = theme.surface if not theme.is_dark else theme.window
        painter.setPen(QColor(writing))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text_of(true, predicted))

    def _value(self, true: int, predicted: int) -> float:
        """The share that a cell is coloured by."""
        column = self._share is Share.COLUMN
        whole = self._matrix[:, predicted].sum() if column else self._matrix[true].sum()
        return float(self._matrix[true, predicted] / whole) if whole else float("nan")

    def _choose(self, cell: tuple[int, int]) -> None:
        self._current = cell
        self._describe()
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(self.sentence(*self._current))

    def _cell_at(self, place: QPointF) -> tuple[int, int] | None:
        for true in range(CLASS_COUNT):
            for predicted in range(CLASS_COUNT):
                if self.cell_rect(true, predicted).contains(place):
                    return true, predicted
        return None


def fitted(name: str, width: float, writing: QFont) -> str:
    """A name on one line, or on two where it has two parts; elided where that is too wide."""
    metrics = QFontMetricsF(writing)
    if metrics.horizontalAdvance(name) > width:
        name = name.replace("/", "/\n", 1) if "/" in name else name.replace(" ", "\n", 1)
    elide = Qt.TextElideMode.ElideRight
    return "\n".join(metrics.elidedText(line, elide, width) for line in name.split("\n"))
