"""A view of a flat model as tiles in rows, quick with any number of items."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.zoom import px

_LINE = 5 * UNIT
"""Pixels a step of the scroll bar; a notch of the wheel is three."""


class TileView(QAbstractItemView):
    """Tiles of one size, filled from left to right, painted by the delegate.

    `QListView` places every item in turn, 40–60 ms for 60,000 whenever its width changes;
    here the place of a tile follows from its number, so nothing depends on how many there are.
    """

    def __init__(
        self, tile: QSize, stretches: bool, settings: Settings, parent: QWidget | None = None
    ) -> None:
        """Tiles of a size in pixels; with `stretches`, as much wider as fills the rows."""
        super().__init__(parent)
        self._usual_tile = tile
        self._stretches = stretches
        self._settings = settings
        self._hovered = -1
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Always there, so that the tiles do not shift when it would come or go.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setMouseTracking(True)
        # Opaque, so that scrolling moves the pixels that are there and paints the new ones only.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        settings.theme_changed.connect(self.viewport().update)

    @property
    def _tile(self) -> QSize:
        """Of a tile, at the zoom set."""
        return QSize(px(self._usual_tile.width()), px(self._usual_tile.height()))

    @property
    def columns(self) -> int:
        """Tiles in a row."""
        return max(1, (self.viewport().width() + UNIT) // (self._tile.width() + UNIT))

    def tile_rect(self, row: int) -> QRect:
        """Where the tile of an item is, in pixels of the viewport."""
        columns, room = self.columns, self.viewport().width()
        if self._stretches:
            width = (room - UNIT * (columns - 1)) // columns
            pitch = width + UNIT
        else:
            width = self._tile.width()
            pitch = (room - width) // (columns - 1) if columns > 1 else room
            pitch = min(pitch, width + 2 * UNIT)
        top = (row // columns) * self._line_height() - self.verticalOffset()
        return QRect((row % columns) * pitch, top, width, self._tile.height())

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self.updateGeometries()

    def reset(self) -> None:
        super().reset()
        self.updateGeometries()
        self.verticalScrollBar().setValue(0)

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        return self.tile_rect(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        line = (point.y() + self.verticalOffset()) // self._line_height()
        first = line * self.columns
        for row in range(max(0, first), min(first + self.columns, self._count())):
            if self.tile_rect(row).contains(point):
                return self.model().index(row, 0)
        return QModelIndex()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        rect, bar, height = self.visualRect(index), self.verticalScrollBar(), self._height()
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - height // 2)
        elif rect.top() < 0:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() >= height:
            bar.setValue(bar.value() + rect.bottom() + 1 - height)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        count, columns = self._count(), self.columns
        if count == 0:
            return QModelIndex()
        current = self.currentIndex()
        if not current.isValid():
            return self.model().index(0, 0)
        row, page = current.row(), max(1, self._height() // self._line_height()) * columns
        action_of = QAbstractItemView.CursorAction
        step = {
            action_of.MoveLeft: -1,
            action_of.MovePrevious: -1,
            action_of.MoveRight: 1,
            action_of.MoveNext: 1,
            action_of.MoveUp: -columns,
            action_of.MoveDown: columns,
            action_of.MovePageUp: -page,
            action_of.MovePageDown: page,
            action_of.MoveHome: -row,
            action_of.MoveEnd: count - 1 - row,
        }[action]
        in_line = action in (action_of.MoveUp, action_of.MoveDown)
        if in_line and not 0 <= row + step < count:
            return current
        return self.model().index(min(max(row + step, 0), count - 1), 0)

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.topLeft())
        selection = QItemSelection(index, index) if index.isValid() else QItemSelection()
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += QRegion(self.visualRect(index))
        return region

    def updateGeometries(self) -> None:
        lines = -(-self._count() // self.columns)
        bar = self.verticalScrollBar()
        bar.setSingleStep(_LINE)
        bar.setPageStep(self._height())
        bar.setRange(0, max(0, lines * self._line_height() - UNIT - self._height()))
        super().updateGeometries()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)
        if self._hovered >= 0:
            self.viewport().update(self.tile_rect(self._hovered))
            self.viewport().update(self.visualRect(self._index_under_pointer()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        # What is on top stays on top when the number of columns changes.
        before = event.oldSize().width()
        columns = max(1, (before + UNIT) // (self._tile.width() + UNIT)) if before > 0 else 0
        first = self.verticalOffset() // self._line_height() * columns
        super().resizeEvent(event)
        self.updateGeometries()
        if columns and columns != self.columns:
            self.verticalScrollBar().setValue(first // self.columns * self._line_height())
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._settings.theme.surface))
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain, flag = option.state, QStyle.StateFlag
        plain &= ~(flag.State_HasFocus | flag.State_MouseOver | flag.State_Selected)
        self._hovered = self._index_under_pointer().row()
        current, focused = self.currentIndex().row(), self.hasFocus()
        for row in self._rows_between(event.rect().top(), event.rect().bottom()):
            option.rect = self.tile_rect(row)
            if not option.rect.intersects(event.rect()):
                continue
            state = plain
            if row == current:
                state |= flag.State_Selected
                state |= flag.State_HasFocus if focused else flag.State_None
            if row == self._hovered:
                state |= flag.State_MouseOver
            option.state = state
            painter.save()  # no tile is painted with the brush of the one before it
            self.itemDelegate().paint(painter, option, self.model().index(row, 0))
            painter.restore()

    def _index_under_pointer(self) -> QModelIndex:
        if not self.underMouse():
            return QModelIndex()
        return self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos()))

    def _rows_between(self, top: int, bottom: int) -> range:
        height, offset = self._line_height(), self.verticalOffset()
        first = max(0, (top + offset) // height) * self.columns
        last = ((bottom + offset) // height + 1) * self.columns
        return range(first, min(last, self._count()))

    def _count(self) -> int:
        return self.model().rowCount() if self.model() is not None else 0

    def _height(self) -> int:
        return self.viewport().height()

    def _line_height(self) -> int:
        return self._tile.height() + UNIT
