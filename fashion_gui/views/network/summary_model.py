"""The rows of the summary for Qt's views."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from fashion_gui.editor.kind_icons import kind_pixmap
from fashion_gui.network.graph import LayerId
from fashion_gui.network.summary import SummaryRow, batch_shape_text, summary_rows
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    """Columns from the left."""

    LAYER = 0
    SHAPE = 1
    PARAMETERS = 2
    SOURCES = 3


class SummaryModel(QAbstractTableModel):
    """A row a layer of the document's network; `refresh` takes it as it is now."""

    def __init__(
        self, document: Document, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self._rows: tuple[SummaryRow, ...] = ()

    @property
    def rows(self) -> tuple[SummaryRow, ...]:
        return self._rows

    def refresh(self) -> None:
        """Takes the network; rows of the same layers stay where they are."""
        rows = summary_rows(self._document.network, self._document.analysis)
        if [it.layer_id for it in rows] != [it.layer_id for it in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        elif rows != self._rows:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))

    def refresh_looks(self) -> None:
        """Has the words and icons asked for again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self._rows:
            last = self.index(len(self._rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def place_of(self, layer_id: LayerId) -> int | None:
        """The row of a layer, or of the one whose weights it uses."""
        return next((at for at, it in enumerate(self._rows) if layer_id in it.uses), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(Column(section))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        match Column(section):
            case Column.LAYER:
                return self.tr("Layer (type)")
            case Column.SHAPE:
                return self.tr("Output shape")
            case Column.PARAMETERS:
                return self.tr("Parameters")
            case Column.SOURCES:
                return self.tr("Connected to")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.LAYER:
            return kind_pixmap(row.kind_name, self._settings.theme, 16)
        if role == Qt.ItemDataRole.ToolTipRole and column is Column.LAYER and len(row.uses) > 1:
            return self.tr("One layer, used as {uses}").format(uses=", ".join(row.uses))
        return self._text(row, column) if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, row: SummaryRow, column: Column) -> str:
        match column:
            case Column.LAYER:
                times = f"  ×{len(row.uses)}" if len(row.uses) > 1 else ""
                return f"{row.layer_id} ({row.kind_name}){times}"
            case Column.SHAPE:
                return batch_shape_text(row.output_shape)
            case Column.PARAMETERS:
                return f"{row.parameters:,}"
            case Column.SOURCES:
                return ", ".join(row.sources) or "–"


def _alignment(column: Column) -> int:
    side = (
        Qt.AlignmentFlag.AlignRight if column is Column.PARAMETERS else Qt.AlignmentFlag.AlignLeft
    )
    return int(side | Qt.AlignmentFlag.AlignVCenter)
