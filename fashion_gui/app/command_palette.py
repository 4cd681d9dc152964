"""The command palette: whatever the program can do, found by typing its name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QRectF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
)

from fashion_gui.app.commands_found import Found, best, everything
from fashion_gui.app.other_language import OtherLanguage, other_language
from fashion_gui.session.session import Session
from fashion_gui.widgets.layout import UNIT, Card, label
from fashion_gui.widgets.line_delegate import LEFT, RIGHT, ROW_HEIGHT, AnyIndex, LineDelegate
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import px

if TYPE_CHECKING:
    from fashion_gui.app.main_window import MainWindow

WIDTH, ROWS = 80 * UNIT, 9


class CommandPalette(Card):
    """A line to type in above what matches, over the middle of the window.

    Enter does what is chosen; Esc, or the focus elsewhere, closes it.
    """

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._others: OtherLanguage | None = None
        self._entries: list[Found] = []
        self._shown: list[Found] = []
        self.field, self.list = QLineEdit(), QListWidget()
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
        self.list.itemClicked.connect(self._do)
        self.hide()

    @property
    def titles(self) -> list[str]:
        """What is listed, from the top."""
        return [entry.title for entry in self._shown]

    def open(self) -> None:
        """Shows all that can be done now, the field empty."""
        if self._others is None:
            self._session.background.do(other_language, self._take_others)
        self._entries = everything(self._window, self._session, self._others or OtherLanguage())
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(Qt.Key(event.key()))
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)

    def _press(self, key: Qt.Key) -> bool:
        count = self.list.count()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        if key is Qt.Key.Key_Escape:
            self._close()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self.list.currentItem())
        elif key in steps and count:
            self.list.setCurrentRow((self.list.currentRow() + steps[key]) % count)
        elif key not in steps:
            return False
        return True

    def _close(self) -> None:
        self.hide()
        page = self._window.stack.currentWidget()
        if page is not None:
            page.setFocus()

    def _do(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        entry = self._shown[self.list.row(item)]
        self._close()
        QTimer.singleShot(0, self, partial(_call, entry))  # what it opens is not in this key's way

    def _show_matches(self, text: str) -> None:
        self._shown = best(text, self._entries)
        self.list.clear()
        for entry in self._shown:
            item = QListWidgetItem(entry.title)
            item.setData(Qt.ItemDataRole.UserRole, entry)
            spoken = ", ".join(it for it in (entry.title, entry.detail, entry.shortcut) if it)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(px(min(len(self._shown), ROWS) * ROW_HEIGHT))
        self.list.setVisible(bool(self._shown))
        self._nothing.setVisible(not self._shown)
        self.adjustSize()

    def _take_others(self, others: OtherLanguage) -> None:
        self._others = others
        if self.isVisible():
            self._entries = everything(self._window, self._session, others)
            self._show_matches(self.field.text())


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
