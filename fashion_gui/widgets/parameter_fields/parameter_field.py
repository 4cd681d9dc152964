"""What all fields have in common: the name, the control, what is expected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from fashion_gui.runs.parameters import ChoiceParameter, Parameter, Value
from fashion_gui.session.words import expectation_sentence
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.terms import parameter_tip
from fashion_gui.widgets.translated import TranslatedWidget

_NAME_WIDTH = 12 * UNIT
_LETTERS_BESIDE = 14
"""Letters that fit beside a control; a longer name stands above it."""
_LETTERS_AT_NAME = 18
"""Letters of a choice that fit beside the name; above longer ones the name stands as well."""
_FILLED = Qt.AlignmentFlag(0)

Meaning = Callable[[], str]
"""Gives one sentence on what a parameter means, in the language set."""


class ParameterField(TranslatedWidget):
    """A parameter's Keras name, its control, and below it what was expected if it does not fit."""

    #: The person set a value; the flag says that it continues the last change (a drag).
    value_set = Signal(object, bool)

    def __init__(
        self,
        parameter: Parameter,
        meaning: Meaning,
        control: QWidget,
        alignment: Qt.AlignmentFlag = _FILLED,
    ) -> None:
        super().__init__()
        self.parameter = parameter
        self.control = control
        self._meaning = meaning
        self._name = label("secondary")
        self._name.setText(parameter.name)
        self._name.setBuddy(control)
        self._expectation: QLabel | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(UNIT)
        grid.setVerticalSpacing(UNIT // 2)
        grid.setColumnStretch(1, 1)
        if _fits_beside(parameter):
            self._name.setFixedWidth(_NAME_WIDTH)
            grid.addWidget(self._name, 0, 0)
            grid.addWidget(control, 0, 1, alignment)
        else:
            grid.addWidget(self._name, 0, 0, 1, 2)
            grid.addWidget(control, 1, 0, 1, 2, alignment)
        self._grid = grid
        self.setFocusProxy(control)

    @property
    def complaint(self) -> str:
        """What was expected, while an unfitting value is shown."""
        if self._expectation is None or self._expectation.isHidden():
            return ""
        return self._expectation.text()

    @property
    def named_controls(self) -> tuple[QWidget, ...]:
        """What a screen reader finds under the parameter's name."""
        return (self.control,)

    def show_value(self, value: Value) -> None:
        """Shows the document's value without announcing it."""
        raise NotImplementedError

    def retranslate_ui(self) -> None:
        expectation = expectation_sentence(self.parameter)
        default = self.tr("By default: {value}").format(value=self._default_text())
        if self._expectation is not None:
            self._expectation.setText(expectation)
        self.setToolTip("\n".join(filter(None, (self._meaning(), expectation, default))))
        self._name.setToolTip(parameter_tip(self.parameter.name, self.toolTip()))
        for control in self.named_controls:
            control.setAccessibleName(self.parameter.name)
            control.setAccessibleDescription(self.toolTip())

    def set_invalid(self, invalid: bool) -> None:
        """Marks the control and tells what is expected, or ends that."""
        if invalid and self._expectation is None:  # seldom needed, and a form has many fields
            self._expectation = label("wrong", wrap=True)
            self._expectation.setText(expectation_sentence(self.parameter))
            self._grid.addWidget(self._expectation, 2, 0, 1, 2)
        if self._expectation is not None:
            self._expectation.setVisible(invalid)
        if bool(self.control.property("invalid")) is not invalid:
            self.control.setProperty("invalid", invalid)
            self.control.style().polish(self.control)

    def _default_text(self) -> str:
        match self.parameter.default:
            case None:
                return self.tr("nothing")
            case bool() as chosen:
                return self.tr("yes") if chosen else self.tr("no")
            case tuple() as values:
                return ", ".join(str(value) for value in values)
            case float() as number:
                return f"{number:g}"
            case value:
                return str(value)


def _fits_beside(parameter: Parameter) -> bool:
    """Whether there is room for name and control side by side."""
    choices = parameter.choices if isinstance(parameter, ChoiceParameter) else ()
    letters = max((len(it) for it in choices), default=0)
    return len(parameter.name) <= _LETTERS_BESIDE and letters <= _LETTERS_AT_NAME
