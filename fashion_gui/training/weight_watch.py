"""Reads one weight, its gradient and what the optimizer remembers of it, in the step itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.weight_step import WeightChoice, WeightStep
from fashion_gui.training.backend import tf


class WeightWatch:
    """Follows the weight that a person has chosen. Lives in the thread that trains.

    Attributes:
        step: the last step of the last call; None where no weight was watched.
        place: of the weight as `numbers_at` takes it: its array among the trainable variables,
            its index in the flat array. None where no weight is watched, or none of the model's.
    """

    def __init__(self, recipe: Recipe) -> None:
        self._kind = recipe.optimizer_kind
        self._values = recipe.optimizer_values
        self._clipping = recipe.clipping
        self._choice: WeightChoice | None = None
        self.step: WeightStep | None = None
        self.place: tuple[Any, Any] | None = None

    @property
    def slots(self) -> tuple[str, ...]:
        """What the optimizer remembers of each weight."""
        return self._kind.slots_with(self._values)

    @property
    def clips_by(self) -> str | None:
        """By which norm gradients are clipped, by Keras's name; None where by none."""
        clipping = self._clipping
        return clipping.by if clipping is not None and clipping.needs_norm else None

    @property
    def count(self) -> int:
        """Numbers of a step that `take` takes."""
        return 2 * len(self.slots) + 4 + (self.clips_by is not None)

    def choose(self, model: Any, choice: WeightChoice | None) -> None:
        """Watches this weight of the model from the next call on; None for none."""
        self.step = None
        if choice != self._choice:
            self._choice = choice
            found = None if choice is None else _place_of(model, choice)
            self.place = None if found is None else tuple(map(tf.constant, found))

    def take(self, seen: Any, iteration: Any) -> None:
        """Makes `step` of what was seen in it.

        Args:
            seen: (`count`,) float32: weight and slots before, weight and slots after, gradient,
                the norm by which it is clipped, if by one, learning rate.
            iteration: steps done before.
        """
        assert self._choice is not None
        count = len(self.slots)
        numbers = seen.numpy().tolist()
        before, *slots_before = numbers[: count + 1]
        after, *slots_after = numbers[count + 1 : 2 * count + 2]
        gradient, *norm, rate = numbers[2 * count + 2 :]
        settings: Any = {**self._values, **self._kind.fixed, "learning_rate": rate}
        self.step = WeightStep(
            choice=self._choice,
            optimizer=self._kind.name,
            settings=settings,
            iteration=int(iteration),
            gradient=gradient,
            before=before,
            after=after,
            slots_before=dict(zip(self.slots, slots_before, strict=True)),
            slots_after=dict(zip(self.slots, slots_after, strict=True)),
            clipping=self._clipping,
            norm=norm[0] if norm else None,
        )


def numbers_at(
    model: Any, watch: WeightWatch, array: Any, at: Any, gradients: Sequence[Any] = ()
) -> Any:
    """The weight at a place, what the optimizer remembers of it, and its gradient if given, with
    the norm by which that is clipped.

    All arrays have a branch in the graph, so that choosing another one traces nothing anew.
    """

    def branch(place: int) -> Any:
        variable = model.trainable_variables[place]
        tensors = [variable, *_slots_of(model.optimizer, watch.slots, variable)]
        if not gradients:
            return lambda: tf.stack([_number(it, at) for it in tensors])
        tensors.append(gradients[place])
        clipped = {"clipnorm": [gradients[place]], "global_clipnorm": gradients}
        together = clipped.get(watch.clips_by or "", ())
        return lambda: tf.stack([*(_number(it, at) for it in tensors), *_norm(together)])

    return tf.switch_case(array, [branch(it) for it in range(len(model.trainable_variables))])


def _place_of(model: Any, choice: WeightChoice) -> tuple[int, int] | None:
    """Place of the array among the trainable variables, and of the weight in it."""
    layer = next((it for it in model.layers if it.name == choice.layer_id), None)
    owned = [] if layer is None else layer.trainable_variables
    variable = next((it for it in owned if it.name == choice.array), None)
    if variable is None or len(variable.shape) != len(choice.index):
        return None
    try:
        at = int(np.ravel_multi_index(choice.index, tuple(variable.shape)))
    except ValueError:  # beyond its edges
        return None
    return next(i for i, it in enumerate(model.trainable_variables) if it is variable), at


def _slots_of(optimizer: Any, names: Sequence[str], variable: Any) -> list[Any]:
    """The optimizer's variables for an array of weights."""
    by_name = {it.path.rpartition("/")[2]: it for it in optimizer.variables}
    owner = variable.path.replace("/", "_")
    # Nadam's product is one number for all weights, and out of the optimizer's variables.
    return [
        optimizer._u_product if name == "u_product" else by_name[f"{owner}_{name}"]  # noqa: SLF001
        for name in names
    ]


def _norm(arrays: Sequence[Any]) -> list[Any]:
    """The norm of all of them together; nothing of none."""
    return [tf.linalg.global_norm(arrays)] if arrays else []


def _number(values: Any, at: Any) -> Any:
    tensor = tf.reshape(tf.convert_to_tensor(values), [-1])
    return tensor[0] if len(values.shape) == 0 else tf.gather(tensor, at)
