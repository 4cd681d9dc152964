"""A label as a one-hot row: ten cells, a 1 where the class is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.ten_columns import paint_one_hot, ten_columns
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_GAP = UNIT / 2
_NUMBERS = 2 * UNIT
_CELL = 5 * UNIT
_LARGEST_CELL = 6 * UNIT


@zoomed
class OneHotRow(TranslatedWidget):
    """Ten cells in the order of the classes; below each, the label that it stands for."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._label: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    @property
    def label(self) -> int | None:
        """The class whose cell holds the 1."""
        return self._label

    def show_label(self, label: int | None) -> None:
        """Puts the 1 into the cell of a class, 0–9, or empties the row."""
        self._label = label
        self._describe()
        self.update()

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Label as a one-hot row"))
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(10 * 4 * UNIT, _CELL + _NUMBERS)

    def minimumSizeHint(self) -> QSize:
        return QSize(10 * 2 * UNIT, _CELL + _NUMBERS)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        width = min(float(self.width()), 10.0 * _LARGEST_CELL)
        columns = ten_columns(QRectF(0, 0, width, self.height()), _GAP)
        cells = [it.adjusted(0, 0, 0, -_NUMBERS) for it in columns]
        painter = QPainter(self)
        paint_one_hot(painter, cells, self._label, theme, pixels=18)
        for position, column in enumerate(columns):
            hot = position == self._label
            painter.setFont(font(11, QFont.Weight.DemiBold if hot else QFont.Weight.Normal))
            painter.setPen(QColor(theme.text if hot else theme.text_disabled))
            below = QRectF(column.left(), column.bottom() - _NUMBERS, column.width(), _NUMBERS)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(position))

    def _describe(self) -> None:
        if self._label is None:
            self.setAccessibleDescription("")
            return
        row = " ".join("1" if position == self._label else "0" for position in range(10))
        self.setAccessibleDescription(
            self.tr("{name}: {row}").format(name=garment_name(self._label, self._settings), row=row)
        )
