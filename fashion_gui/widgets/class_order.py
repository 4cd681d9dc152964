"""Classes in the order of their numbers, to be numbered anew by dragging or by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.cell_picture import paint_cell
from fashion_gui.widgets.encoded_class import EncodedClass, paint_class
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.ten_columns import readable_on
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_ROWS = 10 * 6.0 * UNIT
"""Height of all rows together, where there are many."""

_HIGHEST = 10.0 * UNIT
_GRIP = 2.5 * UNIT
_NUMBER = 4.0 * UNIT
_CELL = 20.0
_GAP = 2.0
_NAME = 12.0 * UNIT


@zoomed
class ClassOrder(TranslatedWidget):
    """A row a class: its number, its picture and name, and its one-hot row where that is wanted.

    A row that is dragged takes its new number at once. By keys: arrows choose a row, Alt and the
    arrows move it.
    """

    #: The classes are in another order now (the classes by their numbers).
    order_changed = Signal(tuple)
    #: Another row was chosen (its class).
    class_chosen = Signal(int)

    def __init__(
        self, settings: Settings, parent: QWidget | None = None, shows_one_hot: bool = True
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._shows_one_hot = shows_one_hot
        self._classes: tuple[EncodedClass, ...] = ()
        self._order: list[int] = []
        self._first = 0
        self._current = 0
        self._hovered: int | None = None
        self._grabbed_at: float | None = None
        self._pointer = 0.0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    @property
    def order(self) -> tuple[int, ...]:
        """The classes by their numbers."""
        return tuple(self._order)

    @property
    def current(self) -> int:
        """The class whose row is chosen."""
        return self._order[self._current] if self._order else 0

    def show_classes(self, classes: Sequence[EncodedClass], first: int = 0) -> None:
        """Shows classes; where there are as many as before, their numbers stay.

        Args:
            first: the lowest number, as it is read; `order` counts from 0 whatever it is.
        """
        self._classes, self._first = tuple(classes), first
        if len(self._order) != len(self._classes):
            self._order = list(range(len(self._classes)))
            self._current = 0
        self._tell()

    def set_order(self, order: Sequence[int]) -> None:
        """Numbers the classes anew; what is chosen stays chosen."""
        if list(order) != self._order:
            current = self.current
            self._order = list(order)
            self._current = self._order.index(current)
            self._tell()
            self.order_changed.emit(self.order)

    def choose(self, chosen: int) -> None:
        """Chooses the row of a class."""
        if chosen != self.current:
            self._current = self._order.index(chosen)
            self._tell()
            self.class_chosen.emit(chosen)

    def row_rect(self, number: int) -> QRectF:
        """Where the row of a number is."""
        height = self._row_height()
        return QRectF(0, number * height, self.width(), height).adjusted(0, 1, 0, -1)

    def cell_rect(self, number: int, column: int) -> QRectF:
        """Where a cell of the one-hot row of the class with a number is."""
        return self._cell_in(self.row_rect(number), column)

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Classes in the order of their numbers"))
        self.setToolTip(
            self.tr("Drag a row to give the class another number (or Alt+Up and Alt+Down).")
        )
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(self._width(), round(10 * 5 * UNIT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(), 10 * 3 * UNIT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position())
        if number is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._pointer = event.position().y()
        self._grabbed_at = self._pointer - self.row_rect(number).top()
        self.choose(self._order[number])
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed_at is None:
            self._hover(self._number_at(event.position()))
            return
        self._pointer = event.position().y()
        height = self._row_height()
        middle = self._pointer - self._grabbed_at + height / 2
        self._move_to(int(middle // height))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed_at = None
        self._hover(self._number_at(event.position()))
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or not self._order:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move_to(self._current + step)
        else:
            self.choose(self._order[min(max(self._current + step, 0), len(self._order) - 1)])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        for number in range(len(self._order)):
            if number != self._current:
                self._paint_row(painter, number, self.row_rect(number))
        if self._order:  # last, as it is above the others while it is dragged
            area = self.row_rect(self._current)
            if self._grabbed_at is not None:
                lowest = self.row_rect(len(self._order) - 1).top()
                area.moveTop(min(max(self._pointer - self._grabbed_at, 0.0), lowest))
            self._paint_row(painter, self._current, area)

    def _paint_row(self, painter: QPainter, number: int, area: QRectF) -> None:
        theme, it = self._settings.theme, self._classes[self._order[number]]
        is_current = number == self._current
        painter.setPen(Qt.PenStyle.NoPen)
        if is_current:
            painter.setBrush(QColor(theme.accent_soft))
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.drawRoundedRect(area.adjusted(1, 0, -1, 0), UNIT, UNIT)
        elif number == self._hovered:
            painter.setBrush(QColor(theme.surface_hover))
            painter.drawRoundedRect(area.adjusted(1, 0, -1, 0), UNIT, UNIT)
        self._paint_grip(painter, QPointF(area.left() + _GRIP / 2 + 2, area.center().y()))
        left = area.left() + _GRIP + 2
        painter.setFont(font(20, QFont.Weight.Bold))
        painter.setPen(QColor(theme.accent if is_current else theme.text))
        place = QRectF(left, area.top(), _NUMBER, area.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number + self._first))
        side = min(area.height() - 4, 28.0 if area.height() < 56 else 56.0)
        picture = QRectF(place.right() + 4, area.center().y() - side / 2, side, side)
        paint_class(painter, it, picture, theme)
        painter.setFont(font(13, QFont.Weight.DemiBold if is_current else QFont.Weight.Medium))
        painter.setPen(QColor(theme.text))
        name = QRectF(picture.right() + UNIT, area.top(), _NAME, area.height())
        text = painter.fontMetrics().elidedText(
            it.name, Qt.TextElideMode.ElideRight, int(name.width())
        )
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, text)
        if self._shows_one_hot:
            self._paint_one_hot(painter, number, it.colour, area)

    def _paint_one_hot(self, painter: QPainter, number: int, colour: int, area: QRectF) -> None:
        """The row's cells; not `paint_one_hot`, as a class keeps its colour with any number."""
        theme = self._settings.theme
        for column in range(len(self._order)):
            cell = self._cell_in(area, column)
            hot = column == number
            ground = theme.classes[colour] if hot else theme.surface_raised
            writing = readable_on(ground, theme) if hot else theme.text_secondary
            weight = QFont.Weight.Bold if hot else QFont.Weight.Normal
            pixels = 13 if cell.width() == _CELL else 18
            paint_cell(painter, cell, "1" if hot else "0", ground, writing, pixels, weight)

    def _cell_in(self, area: QRectF, column: int) -> QRectF:
        """A cell of the one-hot row of a class whose row is `area`."""
        count = len(self._order)
        width = _CELL if count > 5 else 2 * _CELL
        left = area.right() - UNIT - count * (width + _GAP) + _GAP
        cell = QRectF(left + column * (width + _GAP), 0, width, width + 4)
        cell.moveTop(area.center().y() - cell.height() / 2)
        return cell

    def _paint_grip(self, painter: QPainter, centre: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._settings.theme.text_disabled))
        for x in (-3, 3):
            for y in (-5, 0, 5):
                painter.drawEllipse(centre + QPointF(x, y), 1.4, 1.4)

    def _move_to(self, number: int) -> None:
        """Gives the chosen class another number; those between move up by one."""
        number = min(max(number, 0), len(self._order) - 1)
        if number != self._current:
            moved = list(self._order)
            moved.insert(number, moved.pop(self._current))
            self.set_order(moved)

    def _row_height(self) -> float:
        count = max(len(self._order), 1)
        return min(self.height() / count, _ROWS / count, _HIGHEST)

    def _width(self) -> int:
        cells = 10 * (_CELL + _GAP) if self._shows_one_hot else 0
        return round(_GRIP + _NUMBER + 28 + 2 * UNIT + _NAME + cells + 2 * UNIT)

    def _number_at(self, place: QPointF) -> int | None:
        number = int(place.y() // self._row_height())
        return number if 0 <= number < len(self._order) else None

    def _hover(self, number: int | None) -> None:
        self.setCursor(
            Qt.CursorShape.ArrowCursor if number is None else Qt.CursorShape.OpenHandCursor
        )
        if number != self._hovered:
            self._hovered = number
            self.update()

    def _tell(self) -> None:
        if self._order:
            name = self._classes[self.current].name
            self.setAccessibleDescription(
                self.tr("{name}: {number}").format(name=name, number=self._current + self._first)
            )
        self.update()
