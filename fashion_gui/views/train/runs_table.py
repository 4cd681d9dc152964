"""The table of runs: sorted by a press on a column, named in place, shown by a press on the eye."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from fashion_gui.network.run_record import RunId, RunRecord
from fashion_gui.session.settings import Settings
from fashion_gui.views.train.runs_model import SORT_ROLE, Column, RunsModel
from fashion_gui.views.train.table_look import table_look
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.zoom import px

Index = QModelIndex | QPersistentModelIndex

_ROW = 26
_WIDTHS = {
    Column.SHOWN: 4, Column.NAME: 19, Column.OPTIMIZER: 13, Column.LEARNING_RATE: 12,
    Column.BATCH_SIZE: 7, Column.EPOCHS: 12, Column.VAL_LOSS: 13, Column.VAL_ACCURACY: 13,
    Column.TOP_3: 11, Column.RECALL: 11, Column.TIME: 9, Column.NOTE: 8,
}  # fmt: skip


class _Sorted(QSortFilterProxyModel):
    """Sorts by the figures, not by how they are written."""

    def lessThan(self, left: Index, right: Index) -> bool:
        first, second = left.data(SORT_ROLE), right.data(SORT_ROLE)
        try:
            return bool(first < second)
        except TypeError:  # a name that begins with a number beside one that does not
            return str(first) < str(second)


class RunsTable(QTableView):
    """Shows a `RunsModel`; tells what is chosen by the ids of runs."""

    #: The runs that are selected are others now.
    chosen_changed = Signal()
    #: The eye of this run was pressed, or Space with runs selected (then empty).
    toggle_requested = Signal(str)
    #: A menu is asked for at this point of the viewport.
    menu_requested = Signal(object)

    def __init__(self, model: RunsModel, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs = model
        self._settings = settings
        self._sorted = _Sorted(self)
        self._sorted.setSourceModel(model)
        self._remembered: tuple[RunId, ...] = ()
        self._zoom = settings.zoom
        self.setModel(self._sorted)
        self._prepare()
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._recall)
        model.dataChanged.connect(self._hide_empty)
        self._hide_empty()
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        settings.theme_changed.connect(self._take_theme)
        settings.zoom_changed.connect(self._follow_zoom)
        self._take_theme()

    @property
    def chosen(self) -> list[RunRecord]:
        """The runs that are selected, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._run(row) for row in rows]

    def choose(self, ids: Iterable[RunId]) -> None:
        """Selects these runs."""
        selection = self.selectionModel()
        selection.clearSelection()
        rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for id_ in ids:
            place = self._runs.place_of(id_)
            if place is not None:
                index = self._sorted.mapFromSource(self._runs.index(place, Column.NAME))
                selection.select(index, rows)
                selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
                self.scrollTo(index)

    def write(self, column: Column) -> None:
        """Opens the name or the note of the current run for writing."""
        index = self.currentIndex().siblingAtColumn(column)
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.scrollTo(index)
            self.setCurrentIndex(index)
            self.edit(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and index.isValid() and index.column() == Column.SHOWN:
            self.toggle_requested.emit(self._run(index.row()).id)
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggle_requested.emit("")
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            point = self.visualRect(self.currentIndex()).center()
        else:
            point = self.viewport().mapFrom(self, event.pos())
        self.menu_requested.emit(self.viewport().mapToGlobal(point))

    def event(self, event: QEvent) -> bool:
        # The window plays and stops with Space and Del elsewhere.
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            event.accept()
            return True
        return super().event(event)

    def _run(self, row: int) -> RunRecord:
        return self._runs.rows[self._sorted.mapToSource(self._sorted.index(row, 0)).row()]

    def _remember(self) -> None:
        known = {run.id for run in self._runs.rows}
        self._remembered = tuple(run.id for run in self.chosen if run.id in known)

    def _recall(self) -> None:
        self.choose(self._remembered)
        self.chosen_changed.emit()

    def _hide_empty(self) -> None:
        for column in Column:
            if self.isColumnHidden(column) != self._runs.lacks(column):
                self.setColumnHidden(column, self._runs.lacks(column))

    def _prepare(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked)
        self.setIconSize(QSize(16, 16))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setFixedHeight(_ROW)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        head.setMinimumSectionSize(4 * UNIT)
        for column, units in _WIDTHS.items():
            head.resizeSection(column, px(units * UNIT))
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self._sorted.sort(-1)

    @Slot()
    def _follow_zoom(self) -> None:
        """Keeps the columns in proportion, as the person has drawn them."""
        head, factor = self.horizontalHeader(), self._settings.zoom / self._zoom
        self._zoom = self._settings.zoom
        for column in _WIDTHS:
            head.resizeSection(column, round(head.sectionSize(column) * factor))

    def _take_theme(self) -> None:
        self.setStyleSheet(table_look(self._settings.theme))
