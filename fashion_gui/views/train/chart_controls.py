"""What the charts show: by batch or by epoch, over what, on which scale, how smooth."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QToolButton, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.views.train.chart_look import SMOOTHEST, Look, XAxis
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.number_boxes import guard_wheel
from fashion_gui.widgets.reach import reached_by
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.translated import TranslatedWidget


class ChartControls(TranslatedWidget):
    """A row of controls; each changes the look."""

    #: The look is another one now (the look).
    look_changed = Signal(object)
    #: The person wants to see everything again.
    reset_requested = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._look = Look()
        self.grain = Segmented((True, False), settings)
        self.by_batch, self.by_epoch = self.grain.button(True), self.grain.button(False)
        self.axis = ChoiceBox(settings)
        self.log = QPushButton()
        self.smoothing = QSlider(Qt.Orientation.Horizontal)
        self._smoothing_name, self.smoothing_value = label("secondary"), label("figure")
        self.reset = QToolButton()
        self._lay_out()
        self.grain.value_changed.connect(self._take_grain)
        self.axis.currentIndexChanged.connect(self._take_axis)
        self.log.toggled.connect(self._take_log)
        self.smoothing.valueChanged.connect(self._take_smoothing)
        self.reset.clicked.connect(self.reset_requested)
        reached_by(self.smoothing, self.by_batch)
        settings.theme_changed.connect(self._draw_icons)
        self._draw_icons()
        self.retranslate_ui()

    @property
    def in_line(self) -> tuple[QWidget, ...]:
        """The controls from left to right."""
        return (*self.of_smoothing, self.grain, self.axis, self.log, self.reset)

    @property
    def of_smoothing(self) -> tuple[QWidget, ...]:
        """Its name, slider and number."""
        return self._smoothing_name, self.smoothing, self.smoothing_value

    @property
    def look(self) -> Look:
        return self._look

    def set_look(self, look: Look) -> None:
        """Takes the parts and runs that are chosen elsewhere, with the rest as it is here."""
        if look != self._look:
            self._look = look
            self.look_changed.emit(look)

    def retranslate_ui(self) -> None:
        self.by_batch.setText(self.tr("By batch"))
        self.by_epoch.setText(self.tr("By epoch"))
        self.by_batch.setToolTip(
            self.tr("Every batch as it was, faint, and the mean of the last ones, strong.")
        )
        self.by_epoch.setToolTip(self.tr("One point an epoch: the mean over its batches."))
        names = (
            self.tr("Epochs"),
            self.tr("Updates"),
            self.tr("Samples"),
            self.tr("Seconds"),
        )
        with QSignalBlocker(self.axis):
            for place, name in enumerate(names):
                self.axis.setItemText(place, name)
        self.axis.setAccessibleName(self.tr("What is counted from left to right"))
        self.axis.setToolTip(
            self.tr(
                "Compare runs by the work they did: an update is one step of the optimizer, "
                "a sample one garment seen."
            )
        )
        self.log.setText(self.tr("Log"))
        self.log.setAccessibleName(self.tr("Logarithmic scale for the loss"))
        self.log.setToolTip(
            self.tr("Equal steps upwards multiply the loss: small losses are told apart.")
        )
        self._smoothing_name.setText(self.tr("Smoothing"))
        self.smoothing.setAccessibleName(self.tr("Smoothing in batches"))
        hint = self.tr("How many batches the strong curve averages; one alone is mostly luck.")
        for widget in (self._smoothing_name, self.smoothing):
            widget.setToolTip(hint)
        self.reset.setAccessibleName(self.tr("Show everything"))
        self.reset.setToolTip(
            self.tr(
                "Show everything again (0, or a double click). Wheel and drawn box zoom, "
                "Shift and drag moves."
            )
        )

    @Slot(object)
    def _take_grain(self, by_batch: bool) -> None:
        for widget in self.of_smoothing:
            widget.setEnabled(by_batch)
        self.set_look(replace(self._look, by_batch=by_batch))

    @Slot(int)
    def _take_axis(self, place: int) -> None:
        self.set_look(replace(self._look, x_axis=list(XAxis)[place]))

    @Slot(bool)
    def _take_log(self, is_log: bool) -> None:
        self.set_look(replace(self._look, is_log=is_log))

    @Slot(int)
    def _take_smoothing(self, batches: int) -> None:
        self.smoothing_value.setText(str(batches))
        self.set_look(replace(self._look, smoothing=batches))

    @Slot()
    def _draw_icons(self) -> None:
        self.reset.setIcon(icon("maximize", self._settings.theme, size=16))

    def _lay_out(self) -> None:
        self.axis.addItems(["" for _ in XAxis])
        guard_wheel(self.axis)
        self.log.setCheckable(True)
        for button in (self.log, self.reset):
            button.setProperty("role", "flat")
        self.smoothing.setRange(1, SMOOTHEST)
        self.smoothing.setPageStep(25)
        self.smoothing.setValue(self._look.smoothing)
        self.smoothing.setFixedWidth(12 * UNIT)
        guard_wheel(self.smoothing)
        self.smoothing_value.setText(str(self._look.smoothing))
        self.smoothing_value.setFixedWidth(3 * UNIT + 4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        for widget in self.in_line:
            row.addWidget(widget)
