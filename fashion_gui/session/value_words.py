"""A parameter's value as a person reads it, in the language set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.runs.parameters import Value

translate = QCoreApplication.translate


def value_text(value: Value) -> str:
    """`3×3` for `(3, 3)`, `0.3` for 0.3, `1,024` for 1024, *yes*, *no* and *nothing*."""
    match value:
        case None:
            return translate("ValueWords", "nothing")
        case bool():
            return translate("ValueWords", "yes") if value else translate("ValueWords", "no")
        case tuple() if any(isinstance(it, tuple) for it in value):
            return " · ".join(_numbers(it, ", ") for it in value)
        case tuple() if any(isinstance(it, float) for it in value):
            return _numbers(value, ", ")
        case tuple():
            return _numbers(value, "×")
        case float():
            return f"{value:g}"
        case int():
            return f"{value:,}"
        case _:
            return value


def _numbers(values: tuple[float, ...], between: str) -> str:
    return between.join(f"{it:g}" for it in values)
