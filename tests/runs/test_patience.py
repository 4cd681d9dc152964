"""Early stopping computed from a record, against Keras's own callback."""

from __future__ import annotations

import math
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from fashion_gui.runs.patience import Stop, stopping_of
from fashion_gui.training.backend import keras

FIGURES = st.one_of(
    st.floats(0.01, 3.0),
    st.sampled_from([0.3, 0.3000001, 0.31, 0.29, math.nan, math.inf]),
)


def keras_stop(losses: list[float], patience: int, min_delta: float, restore: bool) -> Stop:
    """What the callback itself does, driven epoch by epoch with a model that only counts."""
    callback = keras.callbacks.EarlyStopping(
        monitor="val_loss",
        mode="min",
        patience=patience,
        min_delta=min_delta,
        restore_best_weights=restore,
    )
    state = {"weights": -1}
    model = SimpleNamespace(
        stop_training=False,
        get_weights=lambda: state["weights"],
        set_weights=lambda weights: state.update(weights=weights),
    )
    callback.set_model(model)
    callback.on_train_begin()
    waits = []
    for epoch, loss in enumerate(losses):
        state["weights"] = epoch
        callback.on_epoch_end(epoch, {"val_loss": loss})
        waits.append(callback.wait)
        if model.stop_training:
            break
    callback.on_train_end()
    last = len(waits) - 1
    return Stop(last, model.stop_training, callback.best_epoch, state["weights"], tuple(waits))


@hypothesis_settings(max_examples=150)
@given(
    st.lists(FIGURES, min_size=1, max_size=14),
    st.integers(0, 6),
    st.sampled_from([0.0, 0.01, 1e-7, 0.3]),
    st.booleans(),
)
def test_that_patience_is_what_keras_does(
    losses: list[float], patience: int, min_delta: float, restore: bool
) -> None:
    expected = keras_stop(losses, patience, min_delta, restore)
    assert stopping_of(losses, patience, min_delta, restore) == expected


def test_that_the_chapters_run_stops_two_epochs_after_its_best() -> None:
    losses = [0.5, 0.4, 0.35, 0.33, 0.34, 0.35, 0.30]
    stop = stopping_of(losses, patience=2)
    assert stop == Stop(5, True, 3, 3, (0, 0, 0, 0, 1, 2))
    assert stopping_of(losses, patience=2, restore=False).weights_epoch == 5
    assert not stopping_of(losses, patience=3).stopped


def test_that_a_record_without_epochs_is_refused() -> None:
    with pytest.raises(ValueError, match="an epoch at least"):
        stopping_of([], 2)
