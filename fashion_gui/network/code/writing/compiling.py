"""`model.compile(...)`: optimizer, losses and metrics as code."""

from __future__ import annotations

from fashion_gui.network.code.losses import implied_target
from fashion_gui.network.code.notes import target_note, with_note
from fashion_gui.network.code.writing.metrics import metric_lines
from fashion_gui.network.graph import LayerId
from fashion_gui.network.outputs import Output
from fashion_gui.runs.parameters import Value
from fashion_gui.runs.recipe import Recipe


def compile_lines(
    recipe: Recipe,
    output_layers: tuple[LayerId, ...],
    outputs: tuple[Output, ...],
    own_metric: bool = False,
) -> list[str]:
    """The lines of the call. Outputs of unknown shape have no loss.

    `own_metric` is as in `metric_lines`.
    """
    known = {output.layer_id: output for output in outputs}
    wanted = [known.get(id_) for id_ in output_layers]
    lines = ["model.compile(", f"    optimizer={optimizer_text(recipe)},"]
    if any(it is not None and it.loss is not None for it in wanted):
        lines += _argument("loss", [_loss(it) for it in wanted])
    return [*lines, *metric_lines(recipe, wanted, own_metric), ")"]


def optimizer_text(recipe: Recipe) -> str:
    """`"adam"`, or the class with what is not Keras's own default."""
    kind = recipe.optimizer_kind
    chosen: dict[str, Value] = {}
    if recipe.learning_rate != kind.learning_rate:
        chosen["learning_rate"] = recipe.learning_rate
    for parameter in kind.hyperparameters:
        value = recipe.optimizer_values[parameter.name]
        # Keras's own momentum of SGD is 0: without the argument there would be none.
        if value != parameter.default or kind.fixed:
            chosen[parameter.name] = value
    chosen |= {name: value for name, value in kind.fixed.items() if value}
    if recipe.clipping is not None:
        chosen[recipe.clipping.by] = recipe.clipping.threshold
    if not chosen:
        return f'"{recipe.optimizer}"'
    arguments = ", ".join(f"{name}={value!r}" for name, value in chosen.items())
    return f"keras.optimizers.{kind.keras_class}({arguments})"


def _argument(name: str, values: list[tuple[str, list[str]]]) -> list[str]:
    if len(values) == 1:
        text, notes = values[0]
        return [with_note(f"    {name}={text},", notes)]
    inner = [with_note(f"        {text},", notes) for text, notes in values]
    return [f"    {name}=[", *inner, "    ],"]


def _loss(output: Output | None) -> tuple[str, list[str]]:
    if output is None or output.loss is None or output.target is None:
        return "None", []
    usual = implied_target(output.loss, output.shape, output.activation)
    notes = [] if output.target is usual else [target_note(output.target)]
    return f'"{output.loss}"', notes
