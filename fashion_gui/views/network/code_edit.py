"""A text of code: fixed width, coloured, its lines numbered and marked."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.views.network.code_colours import CodeHighlighter
from fashion_gui.widgets.fixed_font import fixed_font, fixed_font_rule
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.zoom import writing_px

SIZE = 13
"""Pixels of the letters."""


class _LineNumbers(QWidget):
    """The column to the left of the text."""

    def __init__(self, edit: CodeEdit) -> None:
        super().__init__(edit)
        self._edit = edit

    def sizeHint(self) -> QSize:
        return QSize(self._edit.number_width, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._edit.paint_numbers(self, event)


class CodeEdit(QPlainTextEdit):
    """Shows code, or takes it where it is not read-only."""

    #: A line, from 0, was clicked, or Enter was pressed on it; only where it is read-only.
    line_pressed = Signal(int)

    def __init__(
        self, settings: Settings, read_only: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._chosen: tuple[int, ...] = ()
        self._wrong: tuple[tuple[int, int], ...] = ()
        self._numbers = _LineNumbers(self)
        self._highlighter = CodeHighlighter(self.document(), settings)
        self.setReadOnly(read_only)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabStopDistance(
            4 * QFontMetricsF(fixed_font(writing_px(SIZE))).horizontalAdvance(" ")
        )
        if read_only:
            self.setUndoRedoEnabled(False)
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.setTabChangesFocus(True)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow_scroll)
        settings.theme_changed.connect(self._take_theme)
        self._take_theme()
        self._make_room()

    @property
    def number_width(self) -> int:
        """Pixels that the line numbers take."""
        digits = max(2, len(str(self.blockCount())))
        metrics = QFontMetricsF(fixed_font(writing_px(SIZE - 2)))
        return round(metrics.horizontalAdvance("9") * digits) + 3 * UNIT

    def show_text(self, text: str) -> None:
        """Shows another ASCII text; only what differs is written, so the reader stays in place."""
        before = self.toPlainText()
        old, new = before.splitlines(keepends=True), text.splitlines(keepends=True)
        first = _alike(old, new)
        last = _alike(reversed(old[first:]), reversed(new[first:]))
        start = sum(map(len, old[:first]))
        end = sum(map(len, old[len(old) - last :]))
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(len(before) - end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[start : len(text) - end])

    def mark_lines(self, lines: Iterable[int]) -> None:
        """Lays the accent under these lines and brings the first into view."""
        self._chosen = tuple(lines)
        self._show_marks()
        if self._chosen:
            self._scroll_to(self._chosen[0])

    def mark_wrong(self, places: Iterable[tuple[int, int]]) -> None:
        """Underlines these lines from a column on."""
        self._wrong = tuple(places)
        self._show_marks()

    def go_to(self, line: int, column: int) -> None:
        """Puts the cursor there."""
        self.setTextCursor(self._cursor(line, column))
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.contentsRect()
        top = room.top() + UNIT // 2
        self._numbers.setGeometry(QRect(room.left(), top, self.number_width, room.height()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.isReadOnly() and not self.textCursor().hasSelection():
            self.line_pressed.emit(self.cursorForPosition(event.position().toPoint()).blockNumber())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.line_pressed.emit(self.textCursor().blockNumber())
        else:
            super().keyPressEvent(event)

    def paint_numbers(self, column: QWidget, event: QPaintEvent) -> None:
        """Paints the numbers of the lines in view; called by their column."""
        theme = self._settings.theme
        painter = QPainter(column)
        painter.setFont(fixed_font(writing_px(SIZE - 2)))
        wrong = {line for line, _ in self._wrong}
        block = self.firstVisibleBlock()
        area = self.blockBoundingGeometry(block).translated(self.contentOffset())
        while block.isValid() and area.top() <= event.rect().bottom():
            number = block.blockNumber()
            colour = theme.wrong if number in wrong else theme.text_disabled
            painter.setPen(QColor(colour))
            room = QRectF(0, area.top(), column.width() - 1.5 * UNIT, area.height())
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, flags, str(number + 1))
            area.translate(0, area.height())
            block = block.next()

    def _show_marks(self) -> None:
        theme = self._settings.theme
        marks = []
        for line in self._chosen:
            form = QTextCharFormat()
            form.setBackground(QColor(theme.accent_soft))
            form.setProperty(QTextFormat.Property.FullWidthSelection, True)
            marks.append(_selection(self._cursor(line, 0), form))
        for line, column in self._wrong:
            form = QTextCharFormat()
            form.setUnderlineColor(QColor(theme.wrong))
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            cursor = self._cursor(line, column)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            marks.append(_selection(cursor, form))
        self.setExtraSelections(marks)
        self._numbers.update()

    def _cursor(self, line: int, column: int) -> QTextCursor:
        block = self.document().findBlockByNumber(min(line, self.blockCount() - 1))
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(column, max(block.length() - 1, 0)))
        return cursor

    def _scroll_to(self, line: int) -> None:
        bar = self.verticalScrollBar()
        first, rows = bar.value(), bar.pageStep()
        if not first <= line < first + rows:
            bar.setValue(line - rows // 2)

    def _make_room(self) -> None:
        self.setViewportMargins(self.number_width, UNIT // 2, 0, 0)

    def _follow_scroll(self, area: QRect, down: int) -> None:
        if down:
            self._numbers.scroll(0, down)
        else:
            self._numbers.update(0, area.y(), self._numbers.width(), area.height())

    def _take_theme(self) -> None:
        edge = "" if not self.isReadOnly() else "border: none; border-radius: 0; padding: 0;"
        self.setStyleSheet(
            f"QPlainTextEdit {{ {fixed_font_rule(SIZE)} background: transparent; {edge} }}"
            "QAbstractScrollArea::corner { background: transparent; border: none; }"
        )
        self._show_marks()


def _alike(first: Iterable[str], second: Iterable[str]) -> int:
    """How many lines are the same from the start."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count


def _selection(cursor: QTextCursor, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    mark.cursor = cursor
    mark.format = form
    return mark
