"""The ten classes to choose from, with colour, both names and how many there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.data.classes import CLASS_COUNT, GARMENT_CLASSES
from fashion_gui.session.settings import Settings
from fashion_gui.views.data.marks import paint_mark
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed_delegate

_ROW = 4 * UNIT
_CHIP = 12.0
_Index = QModelIndex | QPersistentModelIndex


class _Classes(QAbstractListModel):
    """Row 0 is all classes, row n the class with label n - 1."""

    def __init__(self, all_text: str) -> None:
        super().__init__()
        self.all_text = all_text
        self.counts: Sequence[int] = ()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else CLASS_COUNT + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.names(index.row())[0]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join((*self.names(index.row()), self.count(index.row())))
        return None

    def names(self, row: int) -> tuple[str, str]:
        """English and Korean name."""
        if row == 0:
            return self.all_text, ""
        garment = GARMENT_CLASSES[row - 1]
        return garment.english, garment.korean

    def count(self, row: int) -> str:
        if not self.counts:
            return ""
        return f"{sum(self.counts) if row == 0 else self.counts[row - 1]:,}"


@zoomed_delegate
class _RowPainter(QStyledItemDelegate):
    def __init__(self, model: _Classes, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._settings = settings
        self.has_marks = False

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(20 * UNIT, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, row = self._settings.theme, index.row()
        area = QRectF(option.rect).adjusted(1, 1, -1, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(QColor(theme.accent_soft))
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRoundedRect(area, UNIT, UNIT)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(theme.surface_hover))
            painter.drawRoundedRect(area, UNIT, UNIT)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_chip(painter, area.left() + UNIT, area.center().y(), row)

        english, korean = self._model.names(row)
        first, second = (korean, english) if self._settings.language == "ko" else (english, korean)
        if not first:
            first, second = second, first
        middle = Qt.AlignmentFlag.AlignVCenter
        text = area.adjusted(UNIT + _CHIP + UNIT, 0, -UNIT, 0)
        name_font = font(13, QFont.Weight.DemiBold if chosen else QFont.Weight.Medium)
        painter.setFont(name_font)
        painter.setPen(QColor(theme.accent if chosen else theme.text))
        painter.drawText(text, middle, first)
        painter.setFont(font(12))
        painter.setPen(QColor(theme.text_secondary))
        # Measured at its boldest, so that the second name stands still when the row is chosen.
        advance = QFontMetricsF(font(13, QFont.Weight.DemiBold)).horizontalAdvance(first)
        painter.drawText(text.adjusted(advance + UNIT, 1, 0, 0), middle, second)
        painter.drawText(text, middle | Qt.AlignmentFlag.AlignRight, self._model.count(row))
        painter.restore()

    def _paint_chip(self, painter: QPainter, left: float, middle: float, row: int) -> None:
        classes = self._settings.theme.classes
        if row > 0 and self.has_marks:
            centre = QPointF(left + _CHIP / 2, middle)
            paint_mark(painter, row - 1, centre, _CHIP, classes[row - 1])
            return
        if row > 0:
            painter.setBrush(QColor(classes[row - 1]))
            painter.drawRoundedRect(QRectF(left, middle - _CHIP / 2, _CHIP, _CHIP), 3.5, 3.5)
            return
        part = _CHIP / 2 - 1
        for number, label in enumerate((2, 5, 6, 0)):
            x = left + number % 2 * (part + 2)
            y = middle - _CHIP / 2 + number // 2 * (part + 2)
            painter.setBrush(QColor(classes[label]))
            painter.drawRoundedRect(QRectF(x, y, part, part), 2, 2)


class ClassList(TranslatedWidget):
    """All classes, or one of them, by mouse or keyboard."""

    #: Another entry was chosen (its label, None for all).
    class_chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Classes("")
        self.view = QListView()
        self.view.setModel(self._model)
        self._rows = _RowPainter(self._model, settings, self.view)
        self.view.setItemDelegate(self._rows)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setMinimumHeight(4 * _ROW)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        settings.theme_changed.connect(self.view.viewport().update)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.setCurrentIndex(self._model.index(0))
        self.retranslate_ui()

    @property
    def label(self) -> int | None:
        """The class chosen, None for all."""
        row = self.view.currentIndex().row()
        return None if row <= 0 else row - 1

    def choose(self, label: int | None) -> None:
        """Chooses a class, or all for None."""
        self.view.setCurrentIndex(self._model.index(0 if label is None else label + 1))

    def show_counts(self, counts: Sequence[int]) -> None:
        """How many garments each class has, ten; none while that is unknown."""
        self._model.counts = counts
        self.view.viewport().update()

    def show_marks(self, has_marks: bool) -> None:
        """Whether the classes have their marks of the map in place of a chip."""
        self._rows.has_marks = has_marks
        self.view.viewport().update()

    def retranslate_ui(self) -> None:
        self._model.all_text = self.tr("All garments")
        self.view.setAccessibleName(self.tr("Classes of garments"))
        self.view.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(26 * UNIT, (CLASS_COUNT + 1) * _ROW + 2)

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.class_chosen.emit(self.label)
