"""One run of a race that is being put together: its colour, its value, and a button to drop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QToolButton, QWidget

from fashion_gui.network.layers.shared_parameters import ACTIVATIONS
from fashion_gui.network.race import LINEAR, Factor, Level
from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.runs.recipe import ALL_GARMENTS
from fashion_gui.session.optimizer_words import OPTIMIZER_NAMES
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.number_boxes import CONTROL_HEIGHT, guard_wheel, prepare
from fashion_gui.widgets.parameter_fields.number_box import NumberBox
from fashion_gui.widgets.translated import TranslatedWidget

_RANGES = {Factor.LEARNING_RATE: (1e-8, 1000.0), Factor.DROPOUT: (0.0, 0.99)}


class RaceLane(TranslatedWidget):
    """Shows a level of a factor; a person chooses another."""

    changed = Signal()
    remove_requested = Signal()

    def __init__(
        self, factor: Factor, level: Level, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._factor = factor
        self._number = 1
        self._stroke = _Stroke(settings)
        self.field = self._make_field(level)
        self.remove = QToolButton()
        self.remove.setProperty("role", "flat")
        self.remove.clicked.connect(self.remove_requested)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(UNIT)
        line.addWidget(self._stroke)
        line.addWidget(self.field, 1)
        line.addWidget(self.remove)
        settings.theme_changed.connect(self._take_theme)
        self._take_theme()
        self.retranslate_ui()

    @property
    def level(self) -> Level:
        """What stands in the field."""
        if isinstance(self.field, ChoiceBox):
            return str(self.field.currentData())
        if isinstance(self.field, NumberBox):
            return round(self.field.value(), 9)
        return self.field.value()

    def place(self, number: int, colour: int, removable: bool) -> None:
        """Takes its place among the runs, the first being number 1."""
        self._number = number
        self._stroke.set_colour(colour)
        self.remove.setEnabled(removable)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.field.setAccessibleName(self.tr("Run {number}").format(number=self._number))
        self.remove.setToolTip(self.tr("Take this run out of the race"))
        self.remove.setAccessibleName(
            self.tr("Take run {number} out of the race").format(number=self._number)
        )
        if isinstance(self.field, QSpinBox):
            self.field.setSpecialValueText(self.tr("all"))

    def _make_field(self, level: Level) -> ChoiceBox | NumberBox | QSpinBox:
        if self._factor in (Factor.OPTIMIZER, Factor.ACTIVATION):
            return self._make_choice(str(level))
        if self._factor is Factor.BATCH_SIZE:
            whole = QSpinBox()
            prepare(whole)
            whole.setRange(ALL_GARMENTS, 60_000)
            whole.setGroupSeparatorShown(True)
            whole.setValue(int(level))
            whole.valueChanged.connect(self.changed)
            return whole
        number = NumberBox()
        number.setRange(*_RANGES[self._factor])
        number.setStepType(NumberBox.StepType.AdaptiveDecimalStepType)
        number.setValue(float(level))
        number.valueChanged.connect(self.changed)
        return number

    def _make_choice(self, level: str) -> ChoiceBox:
        box = ChoiceBox(self._settings)
        box.setFixedHeight(CONTROL_HEIGHT)
        guard_wheel(box)
        if self._factor is Factor.OPTIMIZER:
            for name in OPTIMIZERS:
                box.addItem(OPTIMIZER_NAMES[name], name)
        else:
            for name in ACTIVATIONS:
                if name != LINEAR:
                    box.addItem(name, name)
        box.setCurrentIndex(box.findData(level))
        box.currentIndexChanged.connect(self.changed)
        return box

    def _take_theme(self) -> None:
        self.remove.setIcon(icon("x", self._settings.theme))


class _Stroke(QWidget):
    """A piece of the curve that the run will have."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._colour = 0
        self.setFixedSize(3 * UNIT, CONTROL_HEIGHT)

    def set_colour(self, colour: int) -> None:
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._settings.theme.runs
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(Qt.GlobalColor.black)
        pen.setColor(colours[self._colour % len(colours)])
        pen.setWidthF(3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        middle = self.height() / 2
        painter.drawLine(3, round(middle), self.width() - 3, round(middle))
