"""The fields of callbacks: one control a setting, made by the setting's name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QWidget

from fashion_gui.runs.callbacks import LONGEST_PATIENCE, MONITORS
from fashion_gui.runs.schedules import LONGEST_WARM_UP, SCHEDULES
from fashion_gui.session.callback_words import monitor_name, schedule_kind
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.number_boxes import (
    CONTROL_HEIGHT,
    ShortDoubleSpinBox,
    guard_wheel,
    prepare,
)

_RANGES: dict[str, tuple[float, float]] = {
    "min_delta": (0.0, 1000.0),
    "factor": (1e-6, 0.999999),
    "min_lr": (0.0, 1000.0),
    "alpha": (0.0, 1.0),
}
_WHOLE_RANGES = {
    "patience": (0, LONGEST_PATIENCE),
    "every": (1, 10_000),
    "warm_up": (0, LONGEST_WARM_UP),
}
_CHOICES: dict[str, tuple[tuple[str, ...], Callable[[str], str]]] = {
    "monitor": (MONITORS, monitor_name),
    "kind": (tuple(SCHEDULES), schedule_kind),
}


class CallbackField:
    """A control with its value in the form that a recipe has."""

    def __init__(self, setting: str, settings: Settings, changed: Callable[[], None]) -> None:
        self.setting = setting
        self.control: QWidget
        if setting in _CHOICES:
            box = ChoiceBox(settings)
            box.setSizeAdjustPolicy(
                ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(6)
            box.addItems([""] * len(_CHOICES[setting][0]))
            guard_wheel(box)
            box.activated.connect(lambda _: changed())
            self.control = box
        elif setting in _WHOLE_RANGES:
            whole = QSpinBox()
            whole.setRange(*_WHOLE_RANGES[setting])
            prepare(whole)
            whole.valueChanged.connect(lambda _: changed())
            self.control = whole
        elif setting in _RANGES:
            number = ShortDoubleSpinBox()
            number.setDecimals(8)
            number.setRange(*_RANGES[setting])
            number.setStepType(ShortDoubleSpinBox.StepType.AdaptiveDecimalStepType)
            prepare(number)
            number.valueChanged.connect(lambda _: changed())
            self.control = number
        elif setting == "restore_best_weights":
            check = QCheckBox()
            check.toggled.connect(lambda _: changed())
            self.control = check
        else:
            line = QLineEdit()
            line.setFixedHeight(CONTROL_HEIGHT)
            line.editingFinished.connect(changed)
            self.control = line

    @property
    def value(self) -> Any:
        """What the person has entered; raises ValueError for words that are no numbers."""
        control = self.control
        if isinstance(control, ChoiceBox):
            return _CHOICES[self.setting][0][control.currentIndex()]
        if isinstance(control, (QSpinBox, ShortDoubleSpinBox)):
            return control.value()
        if isinstance(control, QCheckBox):
            return control.isChecked()
        assert isinstance(control, QLineEdit)
        text = control.text().strip()
        if self.setting == "boundaries":
            return tuple(int(it) for it in text.split(",") if it.strip())
        if self.setting == "values":
            return tuple(float(it) for it in text.split(",") if it.strip())
        return text

    def show(self, value: Any) -> None:
        """Takes a value from the recipe."""
        control = self.control
        if isinstance(control, ChoiceBox):
            control.setCurrentIndex(_CHOICES[self.setting][0].index(value))
        elif isinstance(control, (QSpinBox, ShortDoubleSpinBox)):
            control.setValue(value)
        elif isinstance(control, QCheckBox):
            control.setChecked(value)
        elif isinstance(control, QLineEdit):
            text = value if isinstance(value, str) else ", ".join(f"{it:g}" for it in value)
            if text != control.text():
                control.setText(text)

    def retranslate(self) -> None:
        """Words the choices."""
        if isinstance(self.control, ChoiceBox):
            values, words = _CHOICES[self.setting]
            for place, value in enumerate(values):
                self.control.setItemText(place, words(value))
