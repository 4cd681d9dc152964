"""The order of the lines of functional code, and the variables in them."""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Collection
from itertools import pairwise

from fashion_gui.network.graph import LayerId, Network

PASSING = "x"
"""The variable for what the very next line takes and nothing else."""

_OWN_NAMES = frozenset({PASSING, "inputs", "outputs", "model", "keras"})


def writing_order(network: Network) -> tuple[LayerId, ...]:
    """The inputs, then branch by branch; each layer behind those that feed it."""
    done = dict.fromkeys(network.input_layers)
    for output in network.output_layers:
        stack = [output]
        while stack:
            waiting = [it for it in network.inputs_of(stack[-1]) if it not in done]
            if waiting:
                stack.extend(reversed(waiting))
            else:
                done.setdefault(stack.pop())
    return tuple(done)


class Variables:
    """The variable of each layer's result, and of each layer that is called several times.

    They are the ids, but for `inputs` and `outputs` where there is one, and `x` for what only
    goes on to the next line.
    """

    def __init__(
        self, network: Network, order: tuple[LayerId, ...], reserved: Collection[str]
    ) -> None:
        self._taken = {*_OWN_NAMES, *reserved}
        self._of_result: dict[LayerId, str] = {}
        self._of_layer: dict[LayerId, str] = {}
        inputs, outputs = network.input_layers, network.output_layers
        if len(inputs) == 1:
            self._of_result[inputs[0]] = "inputs"
        if len(outputs) == 1 and outputs[0] not in inputs:
            self._of_result[outputs[0]] = "outputs"
        for id_, following in pairwise(order):
            if network.outputs_of(id_) == (following,) and id_ not in inputs:
                self._of_result[id_] = PASSING
        for id_ in order:
            if id_ not in self._of_result:
                self._of_result[id_] = self._free(id_)
        for id_ in order:
            owner = network.owner_of(id_)
            if len(network.uses_of(id_)) > 1 and owner not in self._of_layer:
                self._of_layer[owner] = self._free(f"{owner}_layer")

    def of_result(self, layer_id: LayerId) -> str:
        return self._of_result[layer_id]

    def of_layer(self, owner: LayerId) -> str:
        """The variable of a shared layer itself."""
        return self._of_layer[owner]

    def _free(self, wanted: str) -> str:
        if not wanted.isidentifier():
            wanted = f"layer_{wanted}"
        if hasattr(builtins, wanted) or keyword.iskeyword(wanted) or keyword.issoftkeyword(wanted):
            wanted = f"{wanted}_1"
        while wanted in self._taken:
            wanted += "_"
        self._taken.add(wanted)
        return wanted
