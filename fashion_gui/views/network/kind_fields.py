"""The fields of one kind of layer: its parameters, the seldom ones folded away."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.network.layers.kind import LayerKind
from fashion_gui.runs.parameters import Parameter, Value
from fashion_gui.session.layer_words import parameter_sentence
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.more_section import MoreSection
from fashion_gui.widgets.parameter_fields.field_for import field_for
from fashion_gui.widgets.parameter_fields.parameter_field import ParameterField


class KindFields(QWidget):
    """Is built field by field, so that it can be made ready while the person does something else.

    The seldom parameters have no field until they are unfolded for the first time.
    """

    #: The person set a parameter: its name, the value, whether that continues the last change.
    value_set = Signal(str, object, bool)

    more_unfolded: ClassVar[bool] = False
    """Whether the seldom parameters are shown, for as long as the program runs: a person who
    unfolds them at one layer compares them with those of the next."""

    def __init__(self, kind: LayerKind, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._settings = settings
        self._parameters: Mapping[str, Value] = {}
        self.fields: dict[str, ParameterField] = {}
        self._waiting = [it for it in kind.parameters if not it.advanced]
        self._plain = QVBoxLayout()
        self._plain.setSpacing(UNIT)
        self.more = MoreSection(settings, unfolded=False)
        self.more.unfolded.connect(self._take_unfolded)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * UNIT)
        self._column.addLayout(self._plain)
        self._end()

    @property
    def is_complete(self) -> bool:
        """Whether every parameter that is not folded away has its field."""
        return not self._waiting

    def build_field(self) -> None:
        """Builds the next field, if one is missing still."""
        if self._waiting:
            self._plain.addWidget(self._new_field(self._waiting.pop(0)))
            self._end()

    def complete(self) -> None:
        """Builds what is missing still."""
        while self._waiting:
            self.build_field()

    def forgive(self) -> None:
        """Forgets what did not fit: another layer is shown."""
        for field in self.fields.values():
            field.set_invalid(False)
        self.more.heading.setChecked(KindFields.more_unfolded)

    def show_values(self, parameters: Mapping[str, Value]) -> None:
        """Shows the parameters of a layer."""
        self._parameters = parameters
        for name, field in self.fields.items():
            field.show_value(parameters[name])
            field.setVisible(field.parameter.matters(parameters))
        self.more.show_changed(
            sum(
                it.advanced and it.matters(parameters) and parameters[it.name] != it.default
                for it in self.kind.parameters
            )
        )

    def _end(self) -> None:
        """Puts what is folded away below the last field: Tab goes the way that they were added."""
        if not self._waiting:
            self._column.addWidget(self.more)
            self.more.setVisible(any(it.advanced for it in self.kind.parameters))

    def _new_field(self, parameter: Parameter) -> ParameterField:
        meaning = partial(parameter_sentence, parameter.name, self.kind.name)
        field = field_for(parameter, meaning, self._settings)
        field.value_set.connect(partial(self.value_set.emit, parameter.name))
        self.fields[parameter.name] = field
        return field

    def _take_unfolded(self, unfolded: bool) -> None:
        KindFields.more_unfolded = unfolded
        if unfolded and self.more.column.isEmpty():
            for parameter in self.kind.parameters:
                if parameter.advanced:
                    self.more.column.addWidget(self._new_field(parameter))
            if self._parameters:
                self.show_values(self._parameters)
