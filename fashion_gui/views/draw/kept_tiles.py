"""The labelled drawings of the project as tiles."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fashion_gui.network.labelled_drawing import LabelledDrawing
from fashion_gui.session.fine_tuning import FineTuning
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.widgets.garment_picture import garment_image
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed_delegate

SIDE = 14 * UNIT
TILE = QSize(SIDE, SIDE + 5 * UNIT)
_CHIP = 10
_Index = QModelIndex | QPersistentModelIndex


class KeptModel(QAbstractListModel):
    """The newest first; a row is spoken as the tile is read."""

    def __init__(self, tuning: FineTuning, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._tuning = tuning
        self._settings = settings
        self._drawings: tuple[LabelledDrawing, ...] = ()
        self._follow()
        tuning.changed.connect(self._follow)

    def drawing(self, row: int) -> LabelledDrawing:
        return self._drawings[row]

    def is_held_out(self, row: int) -> bool:
        """Whether no fine-tuning trains on it."""
        return self._drawings[row].is_held_out

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._drawings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        name = garment_name(self._drawings[index.row()].label, self._settings)
        return f"{name}: {self.use(index.row())}"

    def use(self, row: int) -> str:
        """What fine-tuning does with a drawing, in two words."""
        return self.tr("held out") if self.is_held_out(row) else self.tr("trained on")

    def _follow(self) -> None:
        drawings = tuple(reversed(self._tuning.drawings))
        if drawings == self._drawings:
            return
        self.beginResetModel()
        self._drawings = drawings
        self.endResetModel()


@zoomed_delegate
class KeptTile(QStyledItemDelegate):
    """A drawing as the network saw it, its class in the class's colour, and its use."""

    def __init__(self, model: KeptModel, settings: Settings) -> None:
        super().__init__(model)
        self._model = model
        self._settings = settings

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._settings.theme
        drawing = self._model.drawing(index.row())
        area: QRect = option.rect
        frame = QRect(area.left(), area.top(), SIDE - 1, SIDE - 1)
        painter.drawImage(frame, garment_image(drawing.pixels, theme))
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawRect(frame)
        line = QRect(area.left(), frame.bottom() + 4, SIDE, 2 * UNIT)
        chip = QRect(line.left(), line.center().y() - _CHIP // 2, _CHIP, _CHIP)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.classes[drawing.label]))
        painter.drawRoundedRect(chip, 3, 3)
        painter.setFont(font(13))
        painter.setPen(QColor(theme.text))
        name = line.adjusted(_CHIP + UNIT, 0, 0, 0)
        painter.drawText(name, 0, garment_name(drawing.label, self._settings))
        line.translate(0, 2 * UNIT + 2)
        painter.setFont(font(12))
        painter.setPen(QColor(theme.text_secondary))
        painter.drawText(line, 0, self._model.use(index.row()))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return TILE
