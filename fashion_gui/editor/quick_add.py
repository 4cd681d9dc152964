"""Adding a layer by typing its name: a small list at the pointer."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from fashion_gui.editor.fuzzy import ranked
from fashion_gui.editor.kind_icons import paint_tile
from fashion_gui.network.catalog import CATALOG
from fashion_gui.session.layer_words import family_name, layer_sentence
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.layout import UNIT, Card, label
from fashion_gui.widgets.line_delegate import LEFT, RIGHT, ROW_HEIGHT, AnyIndex, LineDelegate
from fashion_gui.widgets.type_scale import font

WIDTH = 38 * UNIT
ROWS = 6
_FEWEST_ROWS = 2
_GAP = UNIT


class QuickAdd(Card):
    """A line to type in above the kinds of layers that match; a child of the canvas."""

    #: This kind of layer is to be added (its Keras name).
    chosen = Signal(str)
    #: It is not shown any more.
    closed = Signal()

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self._kinds: tuple[str, ...] = ()
        self.field = QLineEdit()
        self.list = QListWidget()
        self.list.setItemDelegate(_KindDelegate(settings, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._sentence = label("secondary", wrap=True)
        self._sentence.setFixedHeight(4 * UNIT)
        self._sentence.setAlignment(LEFT)
        self.column.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        for part in (self.field, self.list, self._sentence):
            self.column.addWidget(part)
        self.setFixedWidth(WIDTH)
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._show_matches)
        self.list.itemClicked.connect(self._choose)
        self.list.currentItemChanged.connect(self._tell_current)
        self.retranslate()
        self.hide()

    def open(self, kinds: Iterable[str], point: QPoint, beside: QRect | None = None) -> None:
        """Shows itself with these kinds to choose from, within the parent.

        It stands at a point of the parent, or beside an area of it that is to be seen.
        """
        self._kinds = tuple(kinds)
        self.field.clear()
        self._show_matches("")
        self.list.setFixedHeight(ROWS * ROW_HEIGHT)
        self.adjustSize()
        room = self._room.rect().adjusted(UNIT, UNIT, -UNIT, -UNIT)
        size = self.size()
        if beside is None:
            place = within(QRect(point, size), room)
        else:
            place = place_beside(beside, size, room)
        self.list.setFixedHeight(self.list.height() - size.height() + place.height())
        self.setGeometry(place)
        self.show()
        self.raise_()
        self.field.setFocus()

    def close_quietly(self) -> None:
        """Hides itself without a choice."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Type a layer's name"))
        self.field.setAccessibleName(self.tr("Name of the layer to add"))
        self.list.setAccessibleName(self.tr("Layers that match"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(Qt.Key(event.key()))
        if event.type() == QEvent.Type.FocusOut and not self.isHidden():
            self.close_quietly()
        return super().eventFilter(watched, event)

    def _press(self, key: Qt.Key) -> bool:
        if key is Qt.Key.Key_Escape:
            self.close_quietly()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentItem())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            step = 1 if key in (Qt.Key.Key_Down, Qt.Key.Key_Tab) else -1
            count = self.list.count()
            if count:
                self.list.setCurrentRow((self.list.currentRow() + step) % count)
        else:
            return False
        return True

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.hide()
            self.chosen.emit(item.text())
            self.closed.emit()

    def _show_matches(self, text: str) -> None:
        by_name = ranked(text, self._kinds)
        wanted = text.strip().casefold()
        by_family = [
            name
            for name in self._kinds
            if name not in by_name and wanted in family_name(CATALOG[name].family).casefold()
        ]
        self.list.clear()
        self.list.addItems([*by_name, *by_family])
        if self.list.count():
            self.list.setCurrentRow(0)
        else:
            self._sentence.setText(self.tr("No layer of this name."))

    def _tell_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._sentence.setText(layer_sentence(item.text()))


def within(area: QRect, room: QRect) -> QRect:
    """The area moved into the room as little as can be."""
    left = max(min(area.left(), room.right() + 1 - area.width()), room.left())
    top = max(min(area.top(), room.bottom() + 1 - area.height()), room.top())
    return QRect(QPoint(left, top), area.size())


def place_beside(seen: QRect, size: QSize, room: QRect) -> QRect:
    """Where the list stands in the room so that what is to be seen is not covered.

    On its right or left; below or above it, with fewer rows where there is no room for all.
    """
    fixed = size.height() - ROWS * ROW_HEIGHT
    right = QPoint(seen.right() + 1 + _GAP, seen.top())
    left = QPoint(seen.left() - _GAP - size.width(), seen.top())
    places = [within(QRect(corner, size), room) for corner in (right, left)]
    below, above = seen.bottom() + 1 + _GAP, seen.top() - _GAP
    for high, is_below in ((room.bottom() + 1 - below, True), (above - room.top(), False)):
        rows = min((high - fixed) // ROW_HEIGHT, ROWS)
        if rows >= _FEWEST_ROWS:
            lower = QSize(size.width(), fixed + rows * ROW_HEIGHT)
            corner = QPoint(seen.left(), below if is_below else above - lower.height())
            places.append(within(QRect(corner, lower), room))
    return min(places, key=lambda it: (_shared(it, seen), -it.height()))


def _shared(one: QRect, other: QRect) -> int:
    """Pixels that two areas have in common."""
    both = one.intersected(other)
    return both.width() * both.height()


class _KindDelegate(LineDelegate):
    """A kind of layer as a line: its picture, its name, its family."""

    def paint_line(self, painter: QPainter, area: QRectF, index: AnyIndex) -> None:
        theme, name = self._settings.theme, index.data(Qt.ItemDataRole.DisplayRole)
        tile = QRectF(area.left() + 4, area.center().y() - 14, 28, 28)
        paint_tile(painter, tile, name, theme)
        text = area.adjusted(44, 0, -12, 0)
        painter.setFont(font(13, QFont.Weight.Medium, tabular=False))
        painter.setPen(QColor(theme.text))
        painter.drawText(text, LEFT, name)
        painter.setFont(font(11, tabular=False))
        painter.setPen(QColor(theme.text_secondary))
        painter.drawText(text, RIGHT, family_name(CATALOG[name].family))
