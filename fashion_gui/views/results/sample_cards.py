"""Garments of the test set as cards: the one-hot row above the probabilities, column by column."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import Theme
from fashion_gui.session.words import garment_name
from fashion_gui.views.results.outcomes import Outcomes
from fashion_gui.widgets.garment_picture import garment_image
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.probability_bars import percentage
from fashion_gui.widgets.ten_columns import paint_one_hot, ten_columns
from fashion_gui.widgets.tile_view import TileView
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoom_factor, zoomed_delegate

WIDE, NARROW = 46 * UNIT, 33 * UNIT
"""Smallest widths of a card."""

LONGEST_NAME = 14
"""Letters of a network's name on a card."""

_HEIGHT = 15 * UNIT
_PICTURE, _SMALL_PICTURE = 84, 56
_LINE = 20.0
_CELL = 20.0
_GAP = 4.0
_BARS = 36.0
_ICON = 16
_Index = QModelIndex | QPersistentModelIndex


class SampleModel(QAbstractListModel):
    """The chosen samples, a row each, with what one network says of them, or each of several."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.right_text = ""
        self.wrong_text = ""
        self.said: tuple[Outcomes, ...] = ()
        self.names: tuple[str, ...] = ()
        self._positions: npt.NDArray[np.int64] = np.zeros(0, dtype=np.int64)

    @property
    def outcomes(self) -> Outcomes | None:
        """What the first network says."""
        return self.said[0] if self.said else None

    @property
    def positions(self) -> npt.NDArray[np.int64]:
        """Where the samples are in the test set, (n,)."""
        return self._positions

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._positions)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role != Qt.ItemDataRole.AccessibleTextRole:
            return None
        row = index.row()
        verdicts = (self.verdict_text(row, it) for it in range(len(self.said)))
        return ", ".join((self.true_name(row), *verdicts))

    def show_samples(
        self,
        said: tuple[Outcomes, ...],
        positions: npt.NDArray[np.int64],
        names: tuple[str, ...] = (),
    ) -> None:
        """Takes other samples in place of these; `names` are of the networks, where several."""
        self.beginResetModel()
        self.said, self.names = said, names
        self._positions = positions
        self.endResetModel()

    def show_outcomes(self, outcomes: Outcomes) -> None:
        """Takes what a network says by now of the same samples."""
        self.said = (outcomes,)
        if len(self._positions):
            self.dataChanged.emit(self.index(0), self.index(len(self._positions) - 1))

    def position(self, row: int) -> int:
        """Where the sample of a row is in the test set."""
        return int(self._positions[row])

    def is_right(self, row: int, network: int = 0) -> bool:
        """Whether a network is right about the sample of a row."""
        return bool(self.said[network].right[self.position(row)])

    def true_name(self, row: int) -> str:
        """Name of the true class."""
        return garment_name(int(self.said[0].labels[self.position(row)]), self._settings)

    def verdict_text(self, row: int, network: int = 0) -> str:
        """Right or wrong, or whose it is, and what is predicted with which probability."""
        position, outcomes = self.position(row), self.said[network]
        word = self.right_text if self.is_right(row, network) else self.wrong_text
        if self.names:
            word = shortened(self.names[network])
        name = garment_name(int(outcomes.predicted[position]), self._settings)
        return f"{word}: {name}, {percentage(float(outcomes.confidence[position]))}"


@zoomed_delegate
class _CardPainter(QStyledItemDelegate):
    def __init__(
        self, model: SampleModel, picture: int, settings: Settings, parent: QWidget
    ) -> None:
        """`picture` is the side of the garment's picture in pixels."""
        super().__init__(parent)
        self._model = model
        self._picture = picture
        self._settings = settings
        self._targets: dict[tuple[str, int, float, float, float], QPixmap] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        outcomes, row = self._model.outcomes, index.row()
        if outcomes is None:
            return
        position = self._model.position(row)
        area = QRectF(option.rect)
        self._paint_ground(painter, option, area)
        inner = area.adjusted(UNIT, UNIT, -UNIT, -UNIT)
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
        theme, state = self._settings.theme, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        edge = theme.accent if chosen else theme.text_disabled if hovered else theme.border
        focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
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
        ratio = painter.device().devicePixelRatioF() * zoom_factor()
        painter.drawPixmap(area.topLeft(), self._target(label, area.width(), area.height(), ratio))

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

    def _target(self, label: int, width: float, height: float, ratio: float) -> QPixmap:
        """The one-hot row of a class and the tracks of the bars below it: alike on every card."""
        theme = self._settings.theme
        key = (theme.name, label, width, height, ratio)
        if key not in self._targets:
            if len(self._targets) > 4 * CLASS_COUNT:
                self._targets.clear()
            self._targets[key] = _target_pixmap(label, width, height, ratio, theme)
        return self._targets[key]


def _target_pixmap(label: int, width: float, height: float, ratio: float, theme: Theme) -> QPixmap:
    picture = QPixmap(math.ceil(width * ratio), math.ceil(height * ratio))
    picture.setDevicePixelRatio(ratio)
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


def shortened(name: str) -> str:
    """A network's name as there is room for it on a card."""
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"


class SampleCards(TranslatedWidget):
    """Cards to scroll through and choose one from."""

    #: Another sample was chosen (its position in the test set, None where there is none).
    sample_chosen = Signal(object)
    #: A card was double-clicked, or Enter pressed on it (its position in the test set).
    sample_opened = Signal(int)

    def __init__(
        self,
        settings: Settings,
        width: int = WIDE,
        networks: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        """`width` is the smallest of a card, in pixels; `networks` are those that speak on it."""
        super().__init__(parent)
        self.model = SampleModel(settings)
        height = _HEIGHT + round((networks - 1) * (_BARS + _GAP + _LINE))
        self.view = TileView(QSize(width, height), stretches=True, settings=settings)
        self.view.setModel(self.model)
        picture = _PICTURE if width == WIDE else _SMALL_PICTURE
        self.view.setItemDelegate(_CardPainter(self.model, picture, settings, self.view))
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.activated.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.retranslate_ui()

    def show_samples(
        self,
        said: tuple[Outcomes, ...],
        positions: npt.NDArray[np.int64],
        names: tuple[str, ...] = (),
    ) -> None:
        """Shows other samples and chooses the first of them."""
        self.model.show_samples(said, positions, names)
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0))
        else:
            self.sample_chosen.emit(None)

    def retranslate_ui(self) -> None:
        self.model.right_text = self.tr("Right")
        self.model.wrong_text = self.tr("Wrong")
        self.view.setAccessibleName(self.tr("Garments of the test set with their predictions"))
        self.view.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        self.sample_opened.emit(self.model.position(index.row()))

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.sample_chosen.emit(self.model.position(current.row()) if current.isValid() else None)
