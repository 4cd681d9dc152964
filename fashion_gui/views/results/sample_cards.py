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

_CARD = QSize(46 * UNIT, 15 * UNIT)
_PICTURE = 84
_LINE = 20.0
_CELL = 20.0
_GAP = 4.0
_ICON = 16
_Index = QModelIndex | QPersistentModelIndex


class SampleModel(QAbstractListModel):
    """The chosen samples, a row each."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.right_text = ""
        self.wrong_text = ""
        self.outcomes: Outcomes | None = None
        self._positions: npt.NDArray[np.int64] = np.zeros(0, dtype=np.int64)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._positions)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role != Qt.ItemDataRole.AccessibleTextRole:
            return None
        row = index.row()
        return f"{self.true_name(row)}, {self.verdict_text(row)}"

    def show_samples(self, outcomes: Outcomes | None, positions: npt.NDArray[np.int64]) -> None:
        """Takes other samples in place of these."""
        self.beginResetModel()
        self.outcomes = outcomes
        self._positions = positions
        self.endResetModel()

    def position(self, row: int) -> int:
        """Where the sample of a row is in the test set."""
        return int(self._positions[row])

    def is_right(self, row: int) -> bool:
        """Whether the network is right about the sample of a row."""
        assert self.outcomes is not None
        return bool(self.outcomes.right[self.position(row)])

    def true_name(self, row: int) -> str:
        """Name of the true class."""
        assert self.outcomes is not None
        return garment_name(int(self.outcomes.labels[self.position(row)]), self._settings)

    def verdict_text(self, row: int) -> str:
        """Right or wrong, and what is predicted with which probability."""
        assert self.outcomes is not None
        position = self.position(row)
        word = self.right_text if self.is_right(row) else self.wrong_text
        name = garment_name(int(self.outcomes.predicted[position]), self._settings)
        return f"{word}: {name}, {percentage(float(self.outcomes.confidence[position]))}"


class _CardPainter(QStyledItemDelegate):
    def __init__(self, model: SampleModel, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._settings = settings
        self._targets: dict[tuple[str, int, float, float, float], QPixmap] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        outcomes, row = self._model.outcomes, index.row()
        if outcomes is None:
            return
        position = self._model.position(row)
        label = int(outcomes.labels[position])
        area = QRectF(option.rect)
        self._paint_ground(painter, option, area)
        inner = area.adjusted(UNIT, UNIT, -UNIT, -UNIT)
        picture = QRectF(
            inner.left() + 2, inner.center().y() - _PICTURE / 2, _PICTURE, _PICTURE
        ).toRect()
        painter.drawImage(picture, garment_image(outcomes.images[position], self._settings.theme))
        right = inner.adjusted(_PICTURE + 2 * UNIT, 0, 0, 0)
        self._paint_texts(painter, right, row)
        chart = right.adjusted(0, _LINE + 2, 0, -_LINE - 2)
        self._paint_columns(painter, chart, label, outcomes.probabilities[position])

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

    def _paint_texts(self, painter: QPainter, area: QRectF, row: int) -> None:
        theme = self._settings.theme
        middle = Qt.AlignmentFlag.AlignVCenter
        first = QRectF(area.left(), area.top(), area.width(), _LINE)
        painter.setFont(font(13, QFont.Weight.DemiBold))
        painter.setPen(QColor(theme.text))
        painter.drawText(first, middle, self._model.true_name(row))
        painter.setFont(font(11))
        painter.setPen(QColor(theme.text_disabled))
        number = f"{self._model.position(row):,}"
        painter.drawText(first, middle | Qt.AlignmentFlag.AlignRight, number)

        last = QRectF(area.left(), area.bottom() - _LINE, area.width(), _LINE)
        right = self._model.is_right(row)
        colour = theme.right if right else theme.wrong
        sign = pixmap("check" if right else "x", colour, _ICON)
        painter.drawPixmap(round(last.left()), round(last.center().y() - _ICON / 2), sign)
        painter.setFont(font(12, QFont.Weight.Medium))
        painter.setPen(QColor(colour))
        painter.drawText(last.adjusted(_ICON + 4, 0, 0, 0), middle, self._model.verdict_text(row))

    def _paint_columns(
        self,
        painter: QPainter,
        area: QRectF,
        label: int,
        probabilities: npt.NDArray[np.float32],
    ) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(area.topLeft(), self._target(label, area.width(), area.height(), ratio))
        theme, tallest = self._settings.theme, area.height() - _CELL - _GAP
        painter.setPen(Qt.PenStyle.NoPen)
        for position, column in enumerate(ten_columns(area, _GAP)):
            height = max(1.0, tallest * float(probabilities[position]))
            painter.setBrush(QColor(theme.classes[position]))
            painter.drawRect(
                QRectF(column.left(), column.bottom() - height, column.width(), height)
            )

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


class SampleCards(TranslatedWidget):
    """Cards to scroll through and choose one from."""

    #: Another sample was chosen (its position in the test set, None where there is none).
    sample_chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = SampleModel(settings)
        self.view = TileView(_CARD, stretches=True, settings=settings)
        self.view.setModel(self.model)
        self.view.setItemDelegate(_CardPainter(self.model, settings, self.view))
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.retranslate_ui()

    def show_samples(self, outcomes: Outcomes | None, positions: npt.NDArray[np.int64]) -> None:
        """Shows other samples and chooses the first of them."""
        self.model.show_samples(outcomes, positions)
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0))
        else:
            self.sample_chosen.emit(None)

    def retranslate_ui(self) -> None:
        self.model.right_text = self.tr("Right")
        self.model.wrong_text = self.tr("Wrong")
        self.view.setAccessibleName(self.tr("Garments of the test set with their predictions"))
        self.view.viewport().update()

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.sample_chosen.emit(self.model.position(current.row()) if current.isValid() else None)
