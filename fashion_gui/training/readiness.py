"""What a run would have to wait for, done before it: the model built, its functions traced."""

from __future__ import annotations

from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.data.split import Split
from fashion_gui.network.graph import Network
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import BatchesEnded, RunEvent
from fashion_gui.runs.recipe import Recipe
from fashion_gui.training.fit import run
from fashion_gui.training.prepared import making_ready


def get_ready(
    network: Network, recipe: Recipe, data: FashionMnist, split: Split, controls: RunControls
) -> None:
    """Does a run's first batches and forgets what they gave; the next run takes the model over.

    Those that are begun meanwhile wait for it: most of what they would do themselves is done
    already. Stop it by `controls`. An error is left to the run that meets it again.
    """

    def stop_at_batches(event: RunEvent) -> None:
        if isinstance(event, BatchesEnded):
            controls.stop()

    with making_ready:
        plain = recipe.without_callbacks()
        run(network, plain, data, split, controls, stop_at_batches, keeps_model=True)
