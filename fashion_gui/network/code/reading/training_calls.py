"""`compile` and `fit`: what they say of the training, as a recipe."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import Any

from fashion_gui.network.analysis import analyse
from fashion_gui.network.code.keras_names import LOSS_ALIASES
from fashion_gui.network.code.losses import implied_target
from fashion_gui.network.code.notes import target_in
from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reading.callback_calls import with_callbacks
from fashion_gui.network.code.reading.logits import FROM_LOGITS
from fashion_gui.network.code.reading.metric_calls import with_metrics
from fashion_gui.network.code.reading.optimizer_calls import with_optimizer
from fashion_gui.network.code.reading.pixels import with_scaling
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.splitting import with_split
from fashion_gui.network.code.reading.values import (
    Argument,
    Call,
    Length,
    Made,
    ModelObject,
    Symbol,
)
from fashion_gui.network.graph import LayerId, Network, snake_case
from fashion_gui.network.outputs import activation_of
from fashion_gui.runs.checks import RecipeError
from fashion_gui.runs.recipe import (
    ALL_GARMENTS,
    Recipe,
)
from fashion_gui.runs.targets import (
    CLASSES,
    Loss,
    OutputSetting,
    Target,
    default_loss,
    default_target,
    target_fits,
)

_KERAS_BATCH = 32
_QUIET = ("name", "reduction", "dtype", FROM_LOGITS)
"""Arguments of a loss that change nothing here, or are read elsewhere."""


def recipe_of(
    reading: Reading,
    model: ModelObject | None,
    network: Network,
    outputs: list[LayerId | None],
    before: Recipe,
) -> Recipe:
    """The recipe that the code says; what it does not say is as in `before`.

    Args:
        outputs: the layer of each of the model's outputs; None for one that is no output here.
    """
    recipe = before
    if isinstance(reading.seed, int):
        recipe = _with(reading, recipe, None, seed=reading.seed)
    if model is None:
        return recipe
    recipe = with_scaling(reading, model.fitted, with_split(reading, recipe))
    if model.compiled is not None:
        recipe = _compiled(reading, model.compiled, network, outputs, recipe)
    if model.fitted is not None:
        recipe = _fitted(reading, model.fitted, recipe)
    return recipe


def _compiled(
    reading: Reading,
    call: Call,
    network: Network,
    outputs: list[LayerId | None],
    recipe: Recipe,
) -> Recipe:
    recipe = with_optimizer(reading, call, recipe)
    loss = call.get(1, "loss")
    if loss is not None and loss.value is not None:
        recipe = _with_losses(reading, loss, network, outputs, recipe)
    weights = call.get(2, "loss_weights")
    if weights is not None and weights.value is not None:
        _unsupported(reading, weights.node, "compile", "loss_weights")
    metrics = call.get(3, "metrics")
    if metrics is not None and metrics.value is not None:
        recipe = with_metrics(reading, metrics, recipe)
    return recipe


def _with_losses(
    reading: Reading,
    argument: Argument,
    network: Network,
    outputs: list[LayerId | None],
    recipe: Recipe,
) -> Recipe:
    chosen: list[tuple[LayerId, Target, Loss]] = []
    facts = analyse(network, recipe).layers
    for layer_id, given in _by_output(reading, argument, outputs):
        loss = _loss(reading, given)
        shape = facts[layer_id].output_shape
        if loss is None or shape is None:
            continue
        target = target_in(reading.note(given.node))
        if target is None or not target_fits(target, shape):
            target = implied_target(loss, shape, activation_of(network, layer_id))
        if target is not None:
            chosen.append((layer_id, target, loss))
    return _with_outputs(network, recipe, chosen)


def _by_output(
    reading: Reading, argument: Argument, outputs: list[LayerId | None]
) -> list[tuple[LayerId, Argument]]:
    """The loss of each output, with the place where it stands."""
    value, node = argument.value, argument.node
    if isinstance(value, dict):
        known = {it: it for it in outputs if it is not None}
        if not set(value) <= set(known):
            reading.report(node, CodeProblemKind.LOSS_COUNT)
        return [(known[name], Argument(it, node)) for name, it in value.items() if name in known]
    if isinstance(value, (list, tuple)):
        if len(value) != len(outputs):
            reading.report(node, CodeProblemKind.LOSS_COUNT)
        parts = getattr(node, "elts", [])
        nodes = parts if len(parts) == len(value) else [node] * len(value)
        given = [Argument(*it) for it in zip(value, nodes, strict=True)]
    else:
        given = [argument] * len(outputs)
    return [(it, loss) for it, loss in zip(outputs, given, strict=False) if it is not None]


def _with_outputs(
    network: Network, recipe: Recipe, chosen: list[tuple[LayerId, Target, Loss]]
) -> Recipe:
    """Only what differs from the usual is set for an output by itself."""
    shapes = {id_: it.output_shape for id_, it in analyse(network, recipe).layers.items()}
    for layer_id, target, _ in chosen:
        if shapes[layer_id] == (CLASSES,) and target in (Target.ONE_HOT, Target.INTEGER):
            recipe = replace(recipe, labels=target.value)
            break
    decided = {layer_id for layer_id, _, _ in chosen}
    kept = [it for it in recipe.outputs if it.layer_id not in decided]
    for layer_id, target, loss in chosen:
        shape = shapes[layer_id]
        assert shape is not None
        usual = default_target(shape, activation_of(network, layer_id), recipe.labels)
        if target is not usual or loss is not default_loss(target, shape):
            kept.append(OutputSetting(layer_id, target, loss))
    return replace(recipe, outputs=tuple(kept))


def _loss(reading: Reading, argument: Argument) -> Loss | None:
    value = argument.value
    if value is None:
        return None
    if isinstance(value, Made):
        for name, it in value.call.keywords.items():
            if name not in _QUIET and it.value not in (None, 0, False):
                _unsupported(reading, it.node, value.symbol.name, name)
        value = value.symbol
    if isinstance(value, Symbol):
        value = value.name
    if isinstance(value, str):
        name = snake_case(value) if not value.isupper() else value.lower()
        name = LOSS_ALIASES.get(name, name).replace("cross_entropy", "crossentropy")
        if name in tuple(Loss):
            return Loss(name)
    shown = value if isinstance(value, str) else reading.text_of(argument.node)
    reading.report(argument.node, CodeProblemKind.LOSS, loss=shown)
    return None


def _fitted(reading: Reading, call: Call, recipe: Recipe) -> Recipe:
    batch = call.get(2, "batch_size")
    size: Any = _KERAS_BATCH if batch is None or batch.value is None else batch.value
    size = ALL_GARMENTS if isinstance(size, Length) else size
    recipe = _with(reading, recipe, call.node if batch is None else batch.node, batch_size=size)
    epochs = call.get(3, "epochs", "nb_epoch")
    wanted = 1 if epochs is None else epochs.value
    recipe = _with(reading, recipe, call.node if epochs is None else epochs.node, epochs=wanted)
    shuffle = call.get(8, "shuffle")
    recipe = replace(recipe, shuffle=shuffle is None or shuffle.value is not False)
    share = call.get(6, "validation_split")
    if share is not None and share.value:
        recipe = _with(reading, recipe, share.node, validation_share=share.value)
    callbacks = call.get(5, "callbacks")
    if callbacks is None:
        return with_callbacks(reading, None, None, recipe)
    return with_callbacks(reading, callbacks.value, callbacks.node, recipe)


def _with(reading: Reading, recipe: Recipe, node: ast.AST | None, **setting: Any) -> Recipe:
    """The recipe with a setting, or as it was where the setting does not fit."""
    try:
        return replace(recipe, **{name: _plain(value) for name, value in setting.items()})
    except RecipeError as error:
        if node is not None:
            _refused(reading, node, error)
        return recipe


def _plain(value: Any) -> Any:
    """A number or a word; None for anything else, which no setting takes."""
    return value if isinstance(value, (int, float, str)) else None


def _refused(reading: Reading, node: ast.AST, error: RecipeError) -> None:
    received = error.received if isinstance(error.received, (int, float, str)) else "…"
    reading.report(node, CodeProblemKind.SETTING, setting=error.setting, received=received)


def _unsupported(reading: Reading, node: ast.AST, layer: str, argument: str) -> None:
    reading.report(node, CodeProblemKind.UNSUPPORTED_ARGUMENT, layer=layer, argument=argument)
