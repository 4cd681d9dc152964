"""Which field a parameter has in the properties form."""

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
from fashion_gui.views.network.fields.choice_fields import BoolField, ChoiceField
from fashion_gui.views.network.fields.number_fields import FloatField, IntField, ShareField
from fashion_gui.views.network.fields.numbers_fields import EdgesField, NumbersField, SizeField
from fashion_gui.views.network.fields.parameter_field import ParameterField
from fashion_gui.views.network.fields.regularizer_field import RegularizerField

_SHARES = frozenset({"rate", "stddev", "factor", "height_factor", "width_factor"})
"""Numbers from 0 to 1 that a lesson turns up and down."""


def field_for(parameter: Parameter, kind_name: str, settings: Settings) -> ParameterField:
    """The field that a parameter's type asks for."""
    match parameter:
        case IntParameter():
            return IntField(parameter, kind_name)
        case FloatParameter() if parameter.name in _SHARES:
            return ShareField(parameter, kind_name)
        case FloatParameter():
            return FloatField(parameter, kind_name)
        case BoolParameter():
            return BoolField(parameter, kind_name, settings)
        case ChoiceParameter():
            return ChoiceField(parameter, kind_name, settings)
        case SizeParameter():
            return SizeField(parameter, kind_name)
        case TargetShapeParameter():
            return NumbersField(parameter, kind_name)
        case EdgesParameter():
            return EdgesField(parameter, kind_name)
        case RegularizerParameter():
            return RegularizerField(parameter, kind_name)
        case _:
            raise TypeError(f"no field for {type(parameter).__name__} {parameter.name!r}")
