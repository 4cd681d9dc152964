"""Numbers of a network in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.network.analysis import LayerFacts
from fashion_gui.network.shapes import format_shape

translate = QCoreApplication.translate


def shape_text(facts: LayerFacts) -> str:
    """The output shape, or that it is not known."""
    if facts.output_shape is None:
        return translate("Figures", "unknown")
    return format_shape(facts.output_shape)


def layers_text(layers: int, nodes: int) -> str:
    """How many layers there are, and nodes where a layer is used several times."""
    if nodes != layers:
        return translate("Figures", "{layers} layers, {nodes} nodes").format(
            layers=count_text(layers), nodes=count_text(nodes)
        )
    if layers == 1:
        return translate("Figures", "1 layer")
    return translate("Figures", "{layers} layers").format(layers=count_text(layers))


def parameters_text(count: int) -> str:
    """How many parameters there are."""
    if count == 1:
        return translate("Figures", "1 parameter")
    return translate("Figures", "{count} parameters").format(count=count_text(count))


def multiply_adds_text(count: int) -> str:
    """How much arithmetic there is, a large number in three figures."""
    if count == 1:
        return translate("Figures", "1 multiply-add")
    return translate("Figures", "{count} multiply-adds").format(count=rounded_text(count))


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
