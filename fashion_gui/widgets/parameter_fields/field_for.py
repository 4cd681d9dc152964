"""Which field a parameter has in a form."""

from __future__ import annotations

from fashion_gui.runs.parameters import (
    BoolParameter,
    ChoiceParameter,
    EdgesParameter,
    FloatParameter,
    IntParameter,
    Parameter,
    RegularizerParameter,
    SizeParameter,
    TargetShapeParameter,
)
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.parameter_fields.choice_fields import BoolField, ChoiceField
from fashion_gui.widgets.parameter_fields.number_fields import FloatField, IntField, ShareField
from fashion_gui.widgets.parameter_fields.numbers_fields import EdgesField, NumbersField, SizeField
from fashion_gui.widgets.parameter_fields.parameter_field import Meaning, ParameterField
from fashion_gui.widgets.parameter_fields.regularizer_field import RegularizerField

_SHARES = frozenset({"rate", "stddev", "factor", "height_factor", "width_factor"})
"""Numbers from 0 to 1 that a lesson turns up and down."""


def field_for(parameter: Parameter, meaning: Meaning, settings: Settings) -> ParameterField:
    """The field that a parameter's type asks for."""
    match parameter:
        case IntParameter():
            return IntField(parameter, meaning)
        case FloatParameter() if parameter.name in _SHARES:
            return ShareField(parameter, meaning)
        case FloatParameter():
            return FloatField(parameter, meaning)
        case BoolParameter():
            return BoolField(parameter, meaning, settings)
        case ChoiceParameter():
            return ChoiceField(parameter, meaning, settings)
        case SizeParameter():
            return SizeField(parameter, meaning)
        case TargetShapeParameter():
            return NumbersField(parameter, meaning)
        case EdgesParameter():
            return EdgesField(parameter, meaning)
        case RegularizerParameter():
            return RegularizerField(parameter, meaning)
        case _:
            raise TypeError(f"no field for {type(parameter).__name__} {parameter.name!r}")
