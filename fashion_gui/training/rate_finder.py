"""The range test: a copy of the network is trained with a learning rate that grows."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.split import Split
from fashion_gui.network.graph import Network
from fashion_gui.runs.rate_search import RatesTried, has_exploded, rates_to_try
from fashion_gui.runs.recipe import ALL_GARMENTS, Recipe
from fashion_gui.training.backend import tf
from fashion_gui.training.prepared import keep, prepare

SECONDS_A_REPORT = 0.05


def find_rates(
    network: Network,
    recipe: Recipe,
    data: FashionMnist,
    split: Split,
    is_stopped: Callable[[], bool],
    publish: Callable[[RatesTried], None],
) -> None:
    """Tries the rates one batch each, from new weights, and publishes what came of them.

    It ends when the loss explodes, at the last rate, or when it is stopped. No run is changed by
    it. Raises whatever Keras raises where it refuses the network.
    """
    prepared = prepare(network, recipe, data, split)
    model = prepared.model
    size = len(split.train) if recipe.batch_size == ALL_GARMENTS else recipe.batch_size
    size = min(size, len(split.train))
    random = np.random.default_rng(recipe.seed)
    order = random.permutation(split.train)

    @tf.function(reduce_retracing=True)  # type: ignore[untyped-decorator]
    def step(indices: tf.Tensor, rate: tf.Tensor) -> tf.Tensor:
        model.optimizer.learning_rate.assign(rate)
        return model.train_step(indices)[0]

    rates, losses = rates_to_try(), np.empty(0)
    told, told_at = 0, time.monotonic()
    for place, rate in enumerate(rates):
        if is_stopped():
            break
        taken = np.arange(place * size, (place + 1) * size) % len(order)
        loss = step(tf.constant(order[taken]), tf.constant(rate, tf.float32))
        losses = np.append(losses, float(loss))
        is_over = has_exploded(losses) or place == len(rates) - 1
        if is_over or time.monotonic() - told_at > SECONDS_A_REPORT:
            publish(RatesTried(rates[told : place + 1], losses[told:]))
            told, told_at = place + 1, time.monotonic()
        if is_over:
            break
    keep(prepared)
