"""The garments of a run are a tensor in the memory of the data set, where TensorFlow can use it."""

from __future__ import annotations

import numpy as np
import pytest

from fashion_gui.data.fashion_mnist import load_fashion_mnist
from fashion_gui.session.dataset import default_folder
from fashion_gui.training.instrumented import _pictures_of


def test_that_the_garments_lie_in_memory_once() -> None:
    images = load_fashion_mnist(default_folder()).train_images
    held = np.asarray(memoryview(_pictures_of(images)))
    assert np.shares_memory(held, images)
    assert not images.flags.writeable
    assert _pictures_of(images) is _pictures_of(images)


@pytest.mark.parametrize("lies", ["as the bytes of a file", "unaligned", "with gaps", "nowhere"])
def test_that_an_array_that_tensorflow_cannot_use_is_copied(lies: str) -> None:
    values = np.arange(2 * 28 * 28, dtype=np.uint8).reshape(2, 28, 28)
    arrays = {
        "as the bytes of a file": np.frombuffer(values.tobytes(), np.uint8).reshape(2, 28, 28),
        "unaligned": np.frombuffer(bytearray(b"0" + values.tobytes()), np.uint8, offset=1).reshape(
            2, 28, 28
        ),
        "with gaps": values[:, ::2],
        "nowhere": values[:0],
    }
    np.testing.assert_array_equal(_pictures_of(arrays[lies]).numpy(), arrays[lies], strict=True)
