"""Writing a trained model as a `.keras` file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fashion_gui.training.backend import keras


def save_model(model: Any, path: Path) -> None:
    """Writes the plain functional model, without what the program's own class adds.

    The file is written beside its place and moved there whole. Raises OSError.
    """
    plain = keras.Model(model.inputs, model.outputs)
    beside = path.with_name(path.name + ".part.keras")
    try:
        plain.save(beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
