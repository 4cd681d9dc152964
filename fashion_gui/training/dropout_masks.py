"""Which outputs a layer of dropout keeps: drawn a second time from the seeds that it draws from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from fashion_gui.network.graph import LayerId, Network
from fashion_gui.runs.events import FloatArray
from fashion_gui.training.backend import tf

DROPS = {"Dropout", "SpatialDropout2D"}
"""Kinds of layers that switch something off."""


class DropoutMasks:
    """Knows the layers of a network that drop, and draws their masks as Keras does."""

    def __init__(self, network: Network, layer_of: Callable[[LayerId], Any]) -> None:
        """`layer_of` gives the Keras layer that owns an id."""
        self._network = network
        self._layer_of = layer_of
        self._ids = [id_ for id_ in network.order if network.layers[id_].kind_name in DROPS]

    @property
    def rates(self) -> dict[LayerId, float]:
        """As they are now, of the layers that drop anything."""
        rates = {id_: float(self._layer(id_).rate) for id_ in self._ids}
        return {id_: rate for id_, rate in rates.items() if rate > 0}

    def seeds(self) -> dict[LayerId, npt.NDArray[np.int64]]:
        """The state that each use of a layer will draw its next mask with: (2,).

        Keras counts the second number up at each call.
        """
        seeds, uses = {}, dict.fromkeys(map(self._network.owner_of, self._ids), 0)
        for id_ in self.rates:
            owner = self._network.owner_of(id_)
            state = np.array(self._layer(id_).seed_generator.state).astype(np.int64)
            seeds[id_] = state + np.array([0, uses[owner]])
            uses[owner] += 1
        return seeds

    def drawn(
        self,
        seeds: Mapping[LayerId, npt.NDArray[np.int64]],
        outputs: Mapping[LayerId, FloatArray],
        count: int,
    ) -> dict[LayerId, npt.NDArray[np.bool_]]:
        """What was kept of each layer's outputs (n, *shape), by the seeds from before the step.

        `outputs` are the first ones of a batch of `count`.
        """
        rates, kept = self.rates, {}
        for id_, seed in seeds.items():
            shown, *shape = outputs[id_].shape
            kept[id_] = self._mask(id_, (count, *shape), seed, rates[id_])[:shown]
        return kept

    def _mask(
        self, id_: LayerId, shape: tuple[int, ...], seed: npt.NDArray[np.int64], rate: float
    ) -> npt.NDArray[np.bool_]:
        spatial = self._network.layers[id_].kind_name == "SpatialDropout2D"
        drawn = (shape[0], 1, 1, shape[3]) if spatial else shape
        ones = tf.nn.experimental.stateless_dropout(
            tf.ones(drawn), rate, seed=tf.cast(seed, tf.int32)
        )
        return np.broadcast_to(ones.numpy() > 0, shape)

    def _layer(self, id_: LayerId) -> Any:
        return self._layer_of(self._network.owner_of(id_))
