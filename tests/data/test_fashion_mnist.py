from __future__ import annotations

import gzip
import pickle
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from fashion_gui.data.fashion_mnist import (
    TEST_IMAGES,
    TEST_LABELS,
    TRAIN_IMAGES,
    TRAIN_LABELS,
    DatasetError,
    DatasetFileAltered,
    DatasetFileCutOff,
    DatasetFileMissing,
    DatasetFileUnreadable,
    FashionMnist,
    PublishedFile,
    load_fashion_mnist,
)

SHIPPED = Path(__file__).parents[2] / "resources" / "fashion-mnist"
FILES = (TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS)


@pytest.fixture(scope="module")
def fashion_mnist() -> FashionMnist:
    return load_fashion_mnist(SHIPPED)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A folder with the real files in it, as links that a test may replace."""
    for file in FILES:
        try:
            (tmp_path / file.name).hardlink_to(SHIPPED / file.name)
        except OSError:  # another disk
            (tmp_path / file.name).write_bytes((SHIPPED / file.name).read_bytes())
    return tmp_path


def replace(file: Path, change: Callable[[bytes], bytes]) -> None:
    payload = file.read_bytes()
    file.unlink()
    file.write_bytes(change(payload))


def flip_a_bit_in_the_middle(payload: bytes) -> bytes:
    middle = len(payload) // 2
    return payload[:middle] + bytes([payload[middle] ^ 1]) + payload[middle + 1 :]


def test_that_there_are_60000_garments_to_train_and_10000_to_test(
    fashion_mnist: FashionMnist,
) -> None:
    assert fashion_mnist.train_images.shape == (60_000, 28, 28)
    assert fashion_mnist.train_labels.shape == (60_000,)
    assert fashion_mnist.test_images.shape == (10_000, 28, 28)
    assert fashion_mnist.test_labels.shape == (10_000,)


def test_that_every_array_is_read_only_uint8(fashion_mnist: FashionMnist) -> None:
    for array in vars(fashion_mnist).values():
        assert array.dtype == np.uint8
        assert not array.flags.writeable


def test_that_every_class_has_6000_and_1000_garments(fashion_mnist: FashionMnist) -> None:
    assert np.bincount(fashion_mnist.train_labels).tolist() == [6_000] * 10
    assert np.bincount(fashion_mnist.test_labels).tolist() == [1_000] * 10


def test_that_the_first_labels_are_the_published_ones(fashion_mnist: FashionMnist) -> None:
    # As printed by the Keras tutorial "Basic classification" and the textbook chapter.
    assert fashion_mnist.train_labels[:10].tolist() == [9, 0, 0, 3, 0, 2, 7, 2, 5, 5]
    assert fashion_mnist.test_labels[0] == 9


def test_that_mean_and_deviation_are_the_published_ones(fashion_mnist: FashionMnist) -> None:
    # The figures with which Fashion-MNIST is normalised everywhere: 0.2860 and 0.3530.
    assert fashion_mnist.train_images.mean() / 255 == pytest.approx(0.2860, abs=5e-5)
    assert fashion_mnist.train_images.std() / 255 == pytest.approx(0.3530, abs=5e-5)


def test_that_images_equal_what_gzip_reads(fashion_mnist: FashionMnist) -> None:
    content = gzip.decompress((SHIPPED / TEST_IMAGES.name).read_bytes())

    assert len(content) == TEST_IMAGES.content_size
    assert fashion_mnist.test_images.tobytes() == content[16:]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.name))
class TestAFileAtFault:
    def test_that_a_missing_file_is_named(self, copied: Path, file: PublishedFile) -> None:
        path = copied / file.name
        path.unlink()

        self.assert_refused(path, DatasetFileMissing)

    def test_that_a_cut_off_file_is_named_with_both_lengths(
        self, copied: Path, file: PublishedFile
    ) -> None:
        path = copied / file.name
        replace(path, lambda payload: payload[:-1])

        error = self.assert_refused(path, DatasetFileCutOff)

        assert isinstance(error, DatasetFileCutOff)
        assert (error.expected_bytes, error.received_bytes) == (file.size, file.size - 1)
        assert f"{file.size:,}" in str(error)

    def test_that_a_longer_file_is_altered(self, copied: Path, file: PublishedFile) -> None:
        path = copied / file.name
        replace(path, lambda payload: payload + b"\0")

        self.assert_refused(path, DatasetFileAltered)

    def test_that_one_wrong_bit_is_noticed(self, copied: Path, file: PublishedFile) -> None:
        path = copied / file.name
        replace(path, flip_a_bit_in_the_middle)

        error = self.assert_refused(path, DatasetFileAltered)

        assert isinstance(error, DatasetFileAltered)
        assert error.expected_md5 == file.md5
        assert error.received_md5 in str(error)

    def test_that_an_unreadable_file_is_named_with_the_reason(
        self, copied: Path, file: PublishedFile, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = copied / file.name
        read_bytes = Path.read_bytes

        def refuse(asked: Path) -> bytes:
            if asked == path:
                raise PermissionError(13, "Permission denied", str(asked))
            return read_bytes(asked)

        monkeypatch.setattr(Path, "read_bytes", refuse)

        error = self.assert_refused(path, DatasetFileUnreadable)

        assert isinstance(error, DatasetFileUnreadable)
        assert error.reason == "Permission denied"

    def assert_refused(self, path: Path, kind: type[DatasetError]) -> DatasetError:
        with pytest.raises(kind) as caught:
            load_fashion_mnist(path.parent)
        error = caught.value
        assert error.file == path
        assert path.name in str(error)
        assert "Reinstall the program" in str(error)
        assert str(pickle.loads(pickle.dumps(error))) == str(error)
        return error


def test_that_a_folder_in_place_of_a_file_is_unreadable(copied: Path) -> None:
    path = copied / TEST_LABELS.name
    path.unlink()
    path.mkdir()

    with pytest.raises(DatasetFileUnreadable):
        load_fashion_mnist(copied)


def test_that_the_first_file_at_fault_is_reported(tmp_path: Path) -> None:
    with pytest.raises(DatasetFileMissing) as caught:
        load_fashion_mnist(tmp_path)

    assert caught.value.file.name == TRAIN_IMAGES.name


def test_that_own_drawings_stand_behind_those_that_ship(fashion_mnist: FashionMnist) -> None:
    pictures = np.arange(2 * 784, dtype=np.uint8).reshape(2, 28, 28)
    mixed = fashion_mnist.with_own(pictures, np.array([8, 3], np.uint8))
    first = mixed.first_own_place
    assert first == len(fashion_mnist.mixed_labels)
    places = np.array([0, 60_000, first, first + 1])
    images, labels = mixed.images_for(places), mixed.labels_for(places)
    for place in map(int, places):
        pixels, label = mixed.training_garment(place)
        np.testing.assert_array_equal(images[place], pixels)
        assert labels[place] == label
    np.testing.assert_array_equal(images[first:], pictures)
    assert labels[first:].tolist() == [8, 3]
    assert mixed.train_images is fashion_mnist.train_images
