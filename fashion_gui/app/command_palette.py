"""The command palette: whatever the program can do, found by typing its name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRectF,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHideEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QListView

from fashion_gui.app.commands_found import Found, best, in_pieces
from fashion_gui.app.other_language import OtherLanguage, other_language
from fashion_gui.editor.fuzzy import prepare
from fashion_gui.session.session import Session
from fashion_gui.widgets.layout import UNIT, Card, label
from fashion_gui.widgets.line_delegate import LEFT, RIGHT, ROW_HEIGHT, AnyIndex, LineDelegate
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import px

if TYPE_CHECKING:
    from fashion_gui.app.main_window import MainWindow

WIDTH, ROWS = 80 * UNIT, 9
_FIRST_PAINT = 30
"""Milliseconds after which the palette is seen, and a thread may read without being in its way."""


class CommandPalette(Card):
    """A line to type in above what matches, over the middle of the window.

    Enter does what is chosen; Esc, or the focus elsewhere, closes it. What can be done is looked
    for piece by piece, once the line can be typed in: the window never waits for it.
    """

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._others: OtherLanguage | None = None
        self._entries: list[Found] = []
        self._gathered: list[Found] = []
        self._pieces: Iterator[list[Found]] = iter(())
        self._is_complete = False
        self._looking = QTimer(self)
        self._looking.timeout.connect(self._take_next)
        self.field, self.list = QLineEdit(), QListView()
        self._model = _FoundModel(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_FoundDelegate(session.settings, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = label("secondary", wrap=True)
        self.column.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        for part in (self.field, self.list, self._nothing):
            self.column.addWidget(part)
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._show_matches)
        self.list.clicked.connect(self._do)
        window.page_made.connect(self._look_again)
        self.hide()

    @property
    def titles(self) -> list[str]:
        """What is listed, from the top."""
        return [entry.title for entry in self._model.entries]

    @property
    def is_complete(self) -> bool:
        """Whether all has been looked for since the palette was opened."""
        return self._is_complete

    def open(self) -> None:
        """Shows all that can be done now, the field empty."""
        if self._others is None:
            QTimer.singleShot(_FIRST_PAINT, self, self._read_catalogue)
        self._entries = []
        self._begin()
        self.field.setPlaceholderText(self.tr("Type what you want to do"))
        self.field.setAccessibleName(self.tr("Command to find"))
        self.list.setAccessibleName(self.tr("Commands that match"))
        self._nothing.setText(self.tr("Nothing of this name, in either language."))
        self.field.clear()
        self.setFixedWidth(min(px(WIDTH), self._window.width() - 4 * UNIT))
        self._show_matches("")
        self.adjustSize()
        self.move(QPoint((self._window.width() - self.width()) // 2, px(12 * UNIT)))
        self.show()
        self.raise_()
        self.field.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._looking.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(Qt.Key(event.key()))
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)

    def _press(self, key: Qt.Key) -> bool:
        count, row = self._model.rowCount(), self.list.currentIndex().row()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        if key is Qt.Key.Key_Escape:
            self._close()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self.list.currentIndex())
        elif key in steps and count:
            self.list.setCurrentIndex(self._model.index((row + steps[key]) % count))
        elif key not in steps:
            return False
        return True

    def _close(self) -> None:
        self.hide()
        page = self._window.stack.currentWidget()
        if page is not None:
            page.setFocus()

    @Slot(QModelIndex)
    def _do(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry = self._model.entries[index.row()]
        self._close()
        QTimer.singleShot(0, self, partial(_call, entry))  # what it opens is not in this key's way

    def _begin(self) -> None:
        """Looks for all that can be done now: the first piece at once.

        The others wait for the catalogue: while a thread reads it, every look would wait for that.
        """
        others = self._others or OtherLanguage()
        self._pieces = in_pieces(self._window, self._session, others)
        self._gathered = []
        self._is_complete = False
        if not self._entries:
            self._entries = self._gathered = next(self._pieces)
        if self._others is not None:
            self._looking.start(0)

    @Slot()
    def _take_next(self) -> None:
        """Looks for one piece more; with the last one all of it is shown."""
        piece = next(self._pieces, None)
        if piece is not None:
            self._gathered = [*self._gathered, *piece]
            prepare(name for it in piece for name in it.names)
            return
        self._looking.stop()
        self._entries, self._is_complete = self._gathered, True
        self._show_matches(self.field.text(), self.list.currentIndex().row())

    @Slot()
    def _look_again(self) -> None:
        if self.isVisible():
            self._begin()

    @Slot()
    def _read_catalogue(self) -> None:
        self._session.background.do(other_language, self._take_others)

    def _take_others(self, others: OtherLanguage) -> None:
        self._others = others
        self._look_again()

    @Slot(str)
    def _show_matches(self, text: str, row: int = 0) -> None:
        """Lists what matches; what was chosen by its row stays so, if it is still there."""
        before = self._model.entries[row].title if 0 < row < self._model.rowCount() else None
        shown = best(text, self._entries)
        self._model.show_entries(shown)
        titles = [it.title for it in shown[: row + 1]] if before is not None else []
        self.list.setCurrentIndex(self._model.index(row if before in titles[-1:] else 0))
        self.list.setFixedHeight(px(min(len(shown), ROWS) * ROW_HEIGHT))
        self.list.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        self.adjustSize()


class _FoundModel(QAbstractListModel):
    """What is listed. A view asks for the rows that are seen: there are hundreds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[Found] = []

    def show_entries(self, entries: list[Found]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.UserRole:
                return entry
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(it for it in (entry.title, entry.detail, entry.shortcut) if it)
        return None


def _call(entry: Found) -> None:
    entry.do()


class _FoundDelegate(LineDelegate):
    """A line: the title, then softer where it belongs, and its shortcut at the right."""

    def paint_line(self, painter: QPainter, area: QRectF, index: AnyIndex) -> None:
        theme, entry = self._settings.theme, index.data(Qt.ItemDataRole.UserRole)
        text = area.adjusted(12, 0, -12, 0)
        softer = font(12, tabular=False)
        painter.setFont(softer)
        painter.setPen(QColor(theme.text_secondary))
        painter.drawText(text, RIGHT, entry.shortcut)
        keys = QFontMetricsF(softer).horizontalAdvance(entry.shortcut)
        text.setRight(text.right() - keys - (16 if keys else 0))
        title = font(13, QFont.Weight.Medium, tabular=False)
        wide = QFontMetricsF(title).horizontalAdvance(entry.title)
        painter.setFont(title)
        painter.setPen(QColor(theme.text))
        painter.drawText(text, LEFT, entry.title)
        text.setLeft(text.left() + wide + 12)
        painter.setFont(softer)
        painter.setPen(QColor(theme.text_secondary))
        elide = Qt.TextElideMode.ElideRight
        detail = QFontMetricsF(softer).elidedText(entry.detail, elide, text.width())
        painter.drawText(text, LEFT, detail)
