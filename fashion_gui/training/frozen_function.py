"""What a model answers for one picture, computed in threads of its own while another one trains.

TensorFlow hands the operations of all functions to the same threads, one by one: a drawing would
wait until a run's call is over, some 60 ms. A session may have threads for itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from tensorflow.core.protobuf import config_pb2
from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2

from fashion_gui.runs.events import FloatArray
from fashion_gui.training.backend import tf


class FrozenFunction:
    """A function with the values that its variables have now as constants."""

    def __init__(self, function: Callable[[Any], Any], shape: tuple[int, ...]) -> None:
        """`function` maps a tensor of this shape to a tensor. Tracing takes a third of a second."""
        signature = [tf.TensorSpec(shape, tf.float32)]
        traced = tf.function(function, input_signature=signature, autograph=False)
        frozen = convert_variables_to_constants_v2(traced.get_concrete_function())
        graph = tf.Graph()
        with graph.as_default():
            tf.graph_util.import_graph_def(frozen.graph.as_graph_def(), name="")
        config = tf.compat.v1.ConfigProto(
            use_per_session_threads=True,
            intra_op_parallelism_threads=1,
            inter_op_parallelism_threads=1,
        )
        self._session = tf.compat.v1.Session(graph=graph, config=config)
        (given,), (result,) = frozen.inputs, frozen.outputs
        options = config_pb2.CallableOptions(feed=[given.name], fetch=[result.name])
        # `make_callable` takes as long to look at its arguments as the network to answer.
        self._call = self._session._make_callable_from_options(options)  # noqa: SLF001

    def __call__(self, values: FloatArray) -> FloatArray:
        (result,) = self._call(values)
        return np.asarray(result, np.float32)
