"""The optimizers that walk: whether each is shown, its learning rate, how far it has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QGridLayout, QLabel, QPushButton, QWidget

from fashion_gui.runs.descent import RATES, Descent
from fashion_gui.session.optimizer_words import (
    OPTIMIZER_NAMES,
    strength_sentence,
    weakness_sentence,
)
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.number_boxes import ShortDoubleSpinBox, prepare
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.zoom import zoomed


@zoomed
class WayToggle(QCheckBox):
    """A short piece of the way in its colour; hollow where it is hidden."""

    def __init__(self, settings: Settings, optimizer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._optimizer = optimizer
        self.setChecked(True)
        self.setFixedSize(3 * UNIT, 3 * UNIT)
        settings.theme_changed.connect(self.update)

    def hitButton(self, point: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = colours_of(self._settings)[self._optimizer]
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(QPen(QColor(colour), 2))
        painter.setBrush(QColor(colour) if self.isChecked() else QColor(theme.surface))
        painter.drawEllipse(QPointF(self.rect().center()) + QPointF(0.5, 0.5), 5.5, 5.5)


@dataclass(frozen=True)
class WalkRow:
    """The controls of one optimizer."""

    shown: QCheckBox
    name: QPushButton
    rate: QDoubleSpinBox
    loss: QLabel
    distance: QLabel


class WalkTable(TranslatedWidget):
    """A row an optimizer. The name selects the one whose formula is shown.

    Attributes:
        rows: by optimizer.
    """

    #: Others are shown, or another one is selected.
    look_changed = Signal()
    #: A learning rate is another one.
    rates_changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.selected = "sgd"
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(UNIT)
        grid.setVerticalSpacing(2)
        self._heads = tuple(label("caption") for _ in range(3))
        for column, head in enumerate(self._heads, start=2):
            head.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(head, 0, column)
        self.rows = {name: self._row(grid, place) for place, name in enumerate(RATES, start=1)}
        grid.setColumnStretch(1, 1)
        self.rows[self.selected].name.setChecked(True)
        self.retranslate_ui()

    @property
    def shown(self) -> tuple[str, ...]:
        """The optimizers that are to be seen."""
        return tuple(name for name, it in self.rows.items() if it.shown.isChecked())

    @property
    def rates(self) -> Mapping[str, float]:
        return {name: it.rate.value() for name, it in self.rows.items()}

    def reset_rates(self) -> None:
        """The learning rates that suit these surfaces."""
        for name, row in self.rows.items():
            with QSignalBlocker(row.rate):
                row.rate.setValue(RATES[name])
        self.rates_changed.emit()

    def show_descent(self, descent: Descent) -> None:
        """Shows where each one is."""
        surface = descent.surface
        for name, walk in descent.walks.items():
            row = self.rows[name]
            if walk.has_diverged:
                row.loss.setText("∞")
                row.distance.setText(self.tr("gone"))
            else:
                row.loss.setText(f"{surface.loss(walk.point):.3f}")
                row.distance.setText(f"{surface.distance(walk.point):.2f}")

    def retranslate_ui(self) -> None:
        texts = (self.tr("η"), self.tr("Loss"), self.tr("Distance"))
        for head, text in zip(self._heads, texts, strict=True):
            head.setText(text)
        self._heads[2].setToolTip(self.tr("From the nearest lowest point."))
        for name, row in self.rows.items():
            word = OPTIMIZER_NAMES[name]
            row.shown.setAccessibleName(self.tr("Show the way of {name}").format(name=word))
            row.shown.setToolTip(self.tr("Shows or hides the way of {name}.").format(name=word))
            row.name.setText(word)
            row.name.setToolTip(f"{strength_sentence(name)}\n{weakness_sentence(name)}")
            row.rate.setAccessibleName(self.tr("Learning rate of {name}").format(name=word))
            row.rate.setToolTip(self.tr("Learning rate: length of a step against the gradient."))

    def _row(self, grid: QGridLayout, place: int) -> WalkRow:
        name = tuple(RATES)[place - 1]
        toggle = WayToggle(self._settings, name)
        toggle.toggled.connect(self.look_changed)
        button = QPushButton()
        button.setProperty("role", "flat")
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setStyleSheet("text-align: left; padding: 2px 6px; min-height: 0;")
        button.toggled.connect(lambda on, it=name: self._select(it, on))
        rate = ShortDoubleSpinBox()
        prepare(rate)
        rate.setDecimals(4)
        rate.setRange(0.0001, 100.0)
        rate.setStepType(ShortDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        rate.setValue(RATES[name])
        rate.setStyleSheet("padding: 0 2px; min-height: 0;")
        rate.setFixedSize(7 * UNIT, 26)
        rate.valueChanged.connect(self.rates_changed)
        values = []
        for column, width in ((3, 6), (4, 7)):
            value = label("figure")
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            value.setMinimumWidth(width * UNIT)
            grid.addWidget(value, place, column)
            values.append(value)
        grid.addWidget(toggle, place, 0)
        grid.addWidget(button, place, 1)
        grid.addWidget(rate, place, 2)
        return WalkRow(toggle, button, rate, values[0], values[1])

    def _select(self, name: str, is_on: bool) -> None:
        if is_on:
            self.selected = name
            self.look_changed.emit()


def colours_of(settings: Settings) -> Mapping[str, str]:
    """A colour an optimizer: those of runs."""
    return dict(zip(RATES, settings.theme.runs, strict=True))
