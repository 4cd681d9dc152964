"""Paints a sample as a card: the one-hot row above the probabilities, column by column."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import Theme
from fashion_gui.views.results.outcomes import Outcomes
from fashion_gui.views.results.pixmap_cache import PixmapCache
from fashion_gui.views.results.sample_model import SampleModel
from fashion_gui.widgets.garment_picture import garment_image
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.ten_columns import paint_one_hot, ten_columns
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoom_factor, zoomed_delegate

HEIGHT = 15 * UNIT
"""Of a card on which one network speaks."""

_LINE = 20.0
_CELL = 20.0
_GAP = 4.0
_BARS = 36.0
_ICON = 16
ROOM_OF_A_NETWORK = _BARS + _GAP + _LINE
"""Down, for each network more."""

_Index = QModelIndex | QPersistentModelIndex


@zoomed_delegate
class CardPainter(QStyledItemDelegate):
    """Paints each card once, and puts it onto the screen from then on."""

    def __init__(
        self, model: SampleModel, picture: int, settings: Settings, parent: QWidget
    ) -> None:
        """`picture` is the side of the garment's picture in pixels."""
        super().__init__(parent)
        self._model = model
        self._picture = picture
        self._settings = settings
        self._cards, self._targets = PixmapCache(), PixmapCache()
        self._look: tuple[object, ...] = ()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        outcomes, size, row = self._model.outcomes, option.rect.size(), index.row()
        if outcomes is None:
            return
        ratio = painter.device().devicePixelRatioF() * zoom_factor()
        self._forget_others(self._settings.theme, size, ratio, self._model.version)
        card = self._cards.get(
            (row, *_state_of(option)), lambda: self._card(outcomes, row, option, ratio)
        )
        painter.drawPixmap(option.rect.topLeft(), card)

    def _forget_others(self, *look: object) -> None:
        """Forgets the cards where they look otherwise by now."""
        if look != self._look:
            self._look = look
            self._cards.clear()
            self._targets.clear()

    def _card(
        self, outcomes: Outcomes, row: int, option: QStyleOptionViewItem, ratio: float
    ) -> QPixmap:
        size = option.rect.size()
        card = empty_pixmap(size.width(), size.height(), ratio)
        card.fill(QColor(self._settings.theme.surface))
        painter = QPainter(card)
        area = QRectF(0, 0, size.width(), size.height())
        self._paint_ground(painter, option, area)
        self._paint_sample(painter, area.adjusted(UNIT, UNIT, -UNIT, -UNIT), outcomes, row)
        painter.end()
        return card

    def _paint_sample(self, painter: QPainter, inner: QRectF, outcomes: Outcomes, row: int) -> None:
        position = self._model.position(row)
        picture = QRectF(
            inner.left() + 2, inner.center().y() - self._picture / 2, self._picture, self._picture
        ).toRect()
        painter.drawImage(picture, garment_image(outcomes.images[position], self._settings.theme))
        right = inner.adjusted(self._picture + 2 * UNIT, 0, 0, 0)
        self._paint_title(painter, right, row)
        chart = QRectF(right.left(), right.top() + _LINE + 2, right.width(), _CELL + _GAP + _BARS)
        self._paint_target(painter, chart, int(outcomes.labels[position]))
        bars = chart.adjusted(0, _CELL + _GAP, 0, 0)
        for network, said in enumerate(self._model.said):
            if network > 0:
                self._paint_tracks(painter, bars)
            self._paint_bars(painter, bars, said.probabilities[position])
            bars.translate(0, _BARS + _GAP)
            first = right.bottom() - _LINE * (len(self._model.said) - network)
            line = QRectF(right.left(), first, right.width(), _LINE)
            self._paint_verdict(painter, line, row, network)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF) -> None:
        theme = self._settings.theme
        chosen, hovered, focused = _state_of(option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.accent if chosen else theme.text_disabled if hovered else theme.border
        painter.setPen(QPen(QColor(edge), 2 if focused else 1.5 if chosen else 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), UNIT, UNIT)

    def _paint_title(self, painter: QPainter, area: QRectF, row: int) -> None:
        theme = self._settings.theme
        middle = Qt.AlignmentFlag.AlignVCenter
        line = QRectF(area.left(), area.top(), area.width(), _LINE)
        painter.setFont(font(13, QFont.Weight.DemiBold))
        painter.setPen(QColor(theme.text))
        painter.drawText(line, middle, self._model.true_name(row))
        painter.setFont(font(11))
        painter.setPen(QColor(theme.text_disabled))
        number = f"{self._model.position(row):,}"
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, number)

    def _paint_verdict(self, painter: QPainter, line: QRectF, row: int, network: int) -> None:
        theme = self._settings.theme
        right = self._model.is_right(row, network)
        colour = theme.right if right else theme.wrong
        sign = pixmap("check" if right else "x", colour, _ICON)
        painter.drawPixmap(round(line.left()), round(line.center().y() - _ICON / 2), sign)
        painter.setFont(font(12, QFont.Weight.Medium))
        painter.setPen(QColor(colour))
        text = self._model.verdict_text(row, network)
        writing = line.adjusted(_ICON + 4, 0, 0, 0)
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(writing.width())
        )
        painter.drawText(writing, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_target(self, painter: QPainter, area: QRectF, label: int) -> None:
        """The one-hot row of a class and the tracks of the bars below it: alike on every card."""
        ratio, theme = painter.device().devicePixelRatioF(), self._settings.theme
        width, height = area.width(), area.height()
        target = self._targets.get(label, lambda: _target(label, width, height, ratio, theme))
        painter.drawPixmap(area.topLeft(), target)

    def _paint_bars(
        self, painter: QPainter, area: QRectF, probabilities: npt.NDArray[np.float32]
    ) -> None:
        theme = self._settings.theme
        painter.setPen(Qt.PenStyle.NoPen)
        for position, column in enumerate(ten_columns(area, _GAP)):
            height = max(1.0, area.height() * float(probabilities[position]))
            painter.setBrush(QColor(theme.classes[position]))
            painter.drawRect(
                QRectF(column.left(), column.bottom() - height, column.width(), height)
            )

    def _paint_tracks(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._settings.theme.surface_raised))
        painter.drawRects(ten_columns(area, _GAP))


def empty_pixmap(width: float, height: float, ratio: float) -> QPixmap:
    """A pixmap of a size on the screen, `ratio` of its own pixels for one of the screen's."""
    picture = QPixmap(math.ceil(width * ratio), math.ceil(height * ratio))
    picture.setDevicePixelRatio(ratio)
    return picture


def _state_of(option: QStyleOptionViewItem) -> tuple[bool, bool, bool]:
    """Whether a card is chosen, under the pointer, and has the keyboard's focus."""
    state, flag = option.state, QStyle.StateFlag
    chosen = bool(state & flag.State_Selected)
    return chosen, bool(state & flag.State_MouseOver), chosen and bool(state & flag.State_HasFocus)


def _target(label: int, width: float, height: float, ratio: float, theme: Theme) -> QPixmap:
    picture = empty_pixmap(width, height, ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    columns = ten_columns(QRectF(0, 0, width, height), _GAP)
    cells = [QRectF(it.left(), it.top(), it.width(), _CELL) for it in columns]
    paint_one_hot(painter, cells, label, theme, pixels=12)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.surface_raised))
    for column in columns:
        painter.drawRect(column.adjusted(0, _CELL + _GAP, 0, 0))
    painter.end()
    return picture
