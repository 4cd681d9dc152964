"""Numbers of a network in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.network.analysis import LayerFacts
from fashion_gui.network.layers.kind import ParameterCount
from fashion_gui.network.shapes import format_shape

translate = QCoreApplication.translate

BYTES_OF_FLOAT32 = 4


def memory_text(count: ParameterCount) -> str:
    """Memory of the parameters as float32: `310.6 KB`, in units of 1,024."""
    size = float(count.total * BYTES_OF_FLOAT32)
    for unit in ("B", "KB", "MB"):
        if size < 1024:
            return f"{size:,.0f} {unit}" if unit == "B" else f"{size:,.1f} {unit}"
        size /= 1024
    return f"{size:,.1f} GB"


def shape_text(facts: LayerFacts) -> str:
    """The output shape, or that it is not known."""
    if facts.output_shape is None:
        return translate("Figures", "unknown")
    return format_shape(facts.output_shape)


def rounded_text(number: int) -> str:
    """A large number in three figures: `1.23 M`."""
    if number < 100_000:
        return count_text(number)
    if number < 999_500:
        return f"{number / 1e3:.3g} K"
    return f"{number / 1e6:.3g} M" if number < 999_500_000 else f"{number / 1e9:,.3g} G"


def count_text(number: int) -> str:
    """A number with thousands separators."""
    return f"{number:,}"
