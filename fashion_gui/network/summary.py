"""The network as a table, a row a layer, and as the text of Keras's `model.summary()`.

Source of the text's form: `keras.utils.summary_utils`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fashion_gui.network.analysis import Analysis
from fashion_gui.network.graph import LayerId, Network
from fashion_gui.network.shapes import Shape

BYTES_OF_FLOAT32 = 4


@dataclass(frozen=True)
class SummaryRow:
    """One layer. Where its weights are used several times, the row stands for all uses.

    Attributes:
        layer_id: of the layer that owns the weights.
        uses: every use, the owner first.
        output_shape: of the first use whose shape is known.
        parameters: all its weights.
        sources: what feeds each use, in order.
    """

    layer_id: LayerId
    kind_name: str
    uses: tuple[LayerId, ...]
    output_shape: Shape | None
    parameters: int
    sources: tuple[LayerId, ...]


def layer_count(network: Network) -> int:
    """How many layers there are: one that is used twice counts once, and has two nodes."""
    return sum(layer.shares is None for layer in network.layers.values())


def summary_rows(network: Network, analysis: Analysis) -> tuple[SummaryRow, ...]:
    """A row a layer, each behind those that feed it (its first use, where it has several)."""
    owners = (id_ for id_ in network.order if network.owner_of(id_) == id_)
    return tuple(_row(network, analysis, owner) for owner in owners)


def batch_shape_text(shape: Shape | None) -> str:
    """A shape as Keras writes it, the batch axis first; `?` where it is unknown."""
    return "?" if shape is None else f"(None, {', '.join(str(size) for size in shape)})"


def memory_text(count: int) -> str:
    """Memory of so many values as float32, as Keras writes it: `310.59 KB`."""
    size = float(count * BYTES_OF_FLOAT32)
    for unit in ("B", "KB", "MB", "GB"):
        if size < 1024 or unit == "GB":
            break
        size /= 1024
    return f"{size:.2f} {unit}"


def summary_text(network: Network, analysis: Analysis) -> str:
    """The table with its totals as text."""
    rows = summary_rows(network, analysis)
    cells = [
        (
            f"{row.layer_id} ({'InputLayer' if row.kind_name == 'Input' else row.kind_name})",
            batch_shape_text(row.output_shape),
            f"{row.parameters:,}",
            ", ".join(_call(network, source) for source in row.sources) or "-",
        )
        for row in rows
    ]
    head = ("Layer (type)", "Output Shape", "Param #", "Connected to")
    count = analysis.parameters
    totals = (
        ("Total params", count.total),
        ("Trainable params", count.trainable),
        ("Non-trainable params", count.non_trainable),
    )
    lines = _table(head, cells)
    lines += [f" {name}: {number:,} ({memory_text(number)})" for name, number in totals]
    return "\n".join(lines) + "\n"


def _row(network: Network, analysis: Analysis, owner: LayerId) -> SummaryRow:
    uses = network.uses_of(owner)
    facts = [analysis.layers[it] for it in uses]
    shapes = (it.output_shape for it in facts if it.output_shape is not None)
    return SummaryRow(
        owner,
        network.layers[owner].kind_name,
        uses,
        next(shapes, None),
        sum(it.parameters.total for it in facts),
        tuple(source for use in uses for source in network.inputs_of(use)),
    )


def _call(network: Network, layer_id: LayerId) -> str:
    """A result as Keras names it: layer, which call of it, which tensor of the call."""
    return f"{network.owner_of(layer_id)}[{network.uses_of(layer_id).index(layer_id)}][0]"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(len(row[place]) for row in (head, *rows)) for place in range(len(head))]

    def line(left: str, fill: str, cross: str, right: str) -> str:
        return left + cross.join(fill * (width + 2) for width in widths) + right

    def written(cells: Sequence[str], edge: str) -> str:
        padded = (
            f" {cell:>{width}} " if place == 2 and edge == "│" else f" {cell:<{width}} "
            for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
        )
        return edge + edge.join(padded) + edge

    lines = [line("┏", "━", "┳", "┓"), written(head, "┃"), line("┡", "━", "╇", "┩")]
    for place, row in enumerate(rows):
        if place:
            lines.append(line("├", "─", "┼", "┤"))
        lines.append(written(row, "│"))
    return [*lines, line("└", "─", "┴", "┘")]
