"""Fashion-MNIST as published: four files, checked and read into memory."""

from __future__ import annotations

import hashlib
import math
import mmap
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from fashion_gui.data.drawn_set import DrawnSet, load_drawn_set
from fashion_gui.data.idx import parse_idx
from fashion_gui.resources import resource

_GZIP = 31
"""zlib's `wbits` for a gzip header and the largest window."""


@dataclass(frozen=True)
class PublishedFile:
    """One file of the release.

    Attributes:
        name: the file's name.
        size: its length in bytes.
        md5: its MD5 in hexadecimal, as the README of the release states it.
        content_size: its length in bytes once uncompressed, IDX header included.
    """

    name: str
    size: int
    md5: str
    content_size: int


#: Source: https://github.com/zalandoresearch/fashion-mnist#get-the-data
TRAIN_IMAGES = PublishedFile(
    "train-images-idx3-ubyte.gz", 26_421_880, "8d4fb7e6c68d591d4c3dfef9ec88bf0d", 47_040_016
)
TRAIN_LABELS = PublishedFile(
    "train-labels-idx1-ubyte.gz", 29_515, "25c81989df183df01b3e8a0aad5dffbe", 60_008
)
TEST_IMAGES = PublishedFile(
    "t10k-images-idx3-ubyte.gz", 4_422_102, "bef4ecab320f06d8554ea6380940ec79", 7_840_016
)
TEST_LABELS = PublishedFile(
    "t10k-labels-idx1-ubyte.gz", 5_148, "bb300cfdad3c16e7a12a480ee83cd310", 10_008
)


@dataclass(frozen=True, eq=False)
class FashionMnist:
    """The whole data set. All arrays are uint8 and read-only.

    Drawings can be mixed into training. Their places go on where those of the photos end: the
    first is 60000. Those of the person, who fine-tunes a network, stand behind the ones that ship.

    Attributes:
        train_images: (60000, 28, 28), 0 is the background, 255 the brightest.
        train_labels: (60000,), 0–9.
        test_images: (10000, 28, 28).
        test_labels: (10000,).
        own_pictures: (n, 28, 28), drawings of the person.
        own_labels: (n,).
    """

    train_images: npt.NDArray[np.uint8]
    train_labels: npt.NDArray[np.uint8]
    test_images: npt.NDArray[np.uint8]
    test_labels: npt.NDArray[np.uint8]
    own_pictures: npt.NDArray[np.uint8] = field(
        default_factory=lambda: _joined(np.empty((0, 28, 28), np.uint8))
    )
    own_labels: npt.NDArray[np.uint8] = field(
        default_factory=lambda: _joined(np.empty(0, np.uint8))
    )

    @cached_property
    def drawings(self) -> DrawnSet:
        """The drawings that ship, read when they are first wanted; raises `DrawingsUnreadable`."""
        file = resource("drawn-garments", "drawn-garments.npz")
        try:
            return load_drawn_set(file)
        except (OSError, EOFError, ValueError, KeyError, BadZipFile, zlib.error) as error:
            raise DrawingsUnreadable(file) from error

    @cached_property
    def mixed_images(self) -> npt.NDArray[np.uint8]:
        """(60000 + n, 28, 28): the photos to train on, behind them the drawings."""
        return _joined(self.train_images, self.drawings.pictures, self.own_pictures)

    @cached_property
    def mixed_labels(self) -> npt.NDArray[np.uint8]:
        """(60000 + n,), 0–9: the labels of `mixed_images`."""
        return _joined(self.train_labels, self.drawings.labels, self.own_labels)

    def images_for(self, places: npt.NDArray[np.int64]) -> npt.NDArray[np.uint8]:
        """`train_images`, or `mixed_images` where drawings are among these places (n,)."""
        has_drawings = bool((places >= len(self.train_images)).any())
        return self.mixed_images if has_drawings else self.train_images

    def labels_for(self, places: npt.NDArray[np.int64]) -> npt.NDArray[np.uint8]:
        """`train_labels`, or `mixed_labels` where drawings are among these places (n,)."""
        has_drawings = bool((places >= len(self.train_labels)).any())
        return self.mixed_labels if has_drawings else self.train_labels

    def training_garment(self, place: int) -> tuple[npt.NDArray[np.uint8], int]:
        """Pixels (28, 28) and label of the photo or the drawing at this place."""
        drawn = place - len(self.train_images)
        if drawn < 0:
            return self.train_images[place], int(self.train_labels[place])
        own = place - self.first_own_place
        if own < 0:
            return self.drawings.pictures[drawn], int(self.drawings.labels[drawn])
        return self.own_pictures[own], int(self.own_labels[own])

    @property
    def first_own_place(self) -> int:
        """Of the drawings of the person."""
        return len(self.train_labels) + len(self.drawings.labels)

    def with_own(
        self, pictures: npt.NDArray[np.uint8], labels: npt.NDArray[np.uint8]
    ) -> FashionMnist:
        """The same with other drawings of the person: (n, 28, 28) and (n,) uint8."""
        changed = replace(self, own_pictures=_joined(pictures), own_labels=_joined(labels))
        vars(changed)["drawings"] = self.drawings  # not read from the disk once more
        return changed


class DatasetError(Exception):
    """A file of Fashion-MNIST cannot be used.

    Attributes:
        file: the file in question.
    """

    def __init__(self, file: Path, *details: object) -> None:
        super().__init__(file, *details)
        self.file = file

    @property
    def fault(self) -> str:
        """What is wrong with the file, in English."""
        return "cannot be used"

    def __str__(self) -> str:
        return (
            f"{self.file.name} {self.fault} (in {self.file.parent}). Reinstall the program, "
            "or copy the file again from the original Fashion-MNIST release: "
            "https://github.com/zalandoresearch/fashion-mnist"
        )


class DatasetFileMissing(DatasetError):
    """The file is not in the folder."""

    @property
    def fault(self) -> str:
        return "is missing"


class DatasetFileUnreadable(DatasetError):
    """The operating system refuses to read the file.

    Attributes:
        reason: what the operating system says, in its own language.
    """

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(file, reason)
        self.reason = reason

    @property
    def fault(self) -> str:
        return f"cannot be read: {self.reason}"


class DatasetFileCutOff(DatasetError):
    """The file ends too early, as after an interrupted copy.

    Attributes:
        expected_bytes: the published length.
        received_bytes: the length found.
    """

    def __init__(self, file: Path, expected_bytes: int, received_bytes: int) -> None:
        super().__init__(file, expected_bytes, received_bytes)
        self.expected_bytes = expected_bytes
        self.received_bytes = received_bytes

    @property
    def fault(self) -> str:
        return (
            f"is cut off: expected {self.expected_bytes:,} bytes, received {self.received_bytes:,}"
        )


class DatasetFileAltered(DatasetError):
    """The file is not the published one: longer, or with other bytes in it.

    Attributes:
        expected_md5: the published MD5, in hexadecimal.
        received_md5: the MD5 found.
    """

    def __init__(self, file: Path, expected_md5: str, received_md5: str) -> None:
        super().__init__(file, expected_md5, received_md5)
        self.expected_md5 = expected_md5
        self.received_md5 = received_md5

    @property
    def fault(self) -> str:
        return (
            f"is not the published file: expected MD5 {self.expected_md5}, "
            f"received {self.received_md5}"
        )


class DrawingsUnreadable(DatasetError):
    """The file of drawings is not there, or is not the one that ships."""

    def __str__(self) -> str:
        return (
            f"{self.file.name} is missing or broken (in {self.file.parent}). Reinstall the program."
        )


def load_fashion_mnist(folder: Path) -> FashionMnist:
    """All of Fashion-MNIST from its four gzip files in `folder`, about 0.3 s on two cores.

    Length and MD5 of every file are compared with the published ones before anything
    is uncompressed.

    Raises:
        DatasetFileMissing, DatasetFileUnreadable, DatasetFileCutOff, DatasetFileAltered:
            all of them `DatasetError`; the first file at fault in the order train
            images, train labels, test images, test labels.
    """
    files = (TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS)
    # Hashing and uncompressing release the interpreter lock; the large file takes one
    # thread and the other three share the second.
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="fashion-mnist") as pool:
        arrays = list(pool.map(lambda file: _load(folder / file.name, file), files))
    return FashionMnist(*arrays)


def _load(path: Path, published: PublishedFile) -> npt.NDArray[np.uint8]:
    try:
        compressed = path.read_bytes()
    except FileNotFoundError as error:
        raise DatasetFileMissing(path) from error
    except OSError as error:
        raise DatasetFileUnreadable(path, error.strerror or str(error)) from error
    if len(compressed) < published.size:
        raise DatasetFileCutOff(path, published.size, len(compressed))
    md5 = hashlib.md5(compressed, usedforsecurity=False).hexdigest()
    if md5 != published.md5:
        raise DatasetFileAltered(path, published.md5, md5)
    content = zlib.decompress(compressed, wbits=_GZIP, bufsize=published.content_size)
    return _joined(parse_idx(content))


def _joined(*parts: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """A copy, read-only, that begins at a page of the memory: TensorFlow may use it as it lies."""
    shape = (sum(map(len, parts)), *parts[0].shape[1:])
    room = mmap.mmap(-1, max(1, math.prod(shape)))
    joined = np.frombuffer(room, np.uint8, math.prod(shape)).reshape(shape)
    np.concatenate(parts, out=joined)
    joined.setflags(write=False)
    return joined
