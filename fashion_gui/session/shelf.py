"""What is seldom read, in a file of this process in place of its memory."""

from __future__ import annotations

import logging
import threading
import weakref
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any, overload

import numpy as np
import numpy.typing as npt

from fashion_gui.runs.events import (
    FloatArray,
    RunEnded,
    RunEvent,
    RunFailed,
    TrainingState,
    Weights,
    WeightsTaken,
)

_log = logging.getLogger(__name__)

Array = npt.NDArray[Any]


class Shelf:
    """Takes arrays out of the memory; they are read again each time that they are asked for.

    The file has no name that could be left behind, and ends with the process: a run that is to
    survive is in the project's file, or in that of `RunKeeper`. Room of arrays that nobody refers
    to any more is used again. Called from any thread.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` is made when the first arrays come; None for the system's own for such files."""
        self._folder = folder
        self._lock = threading.Lock()
        self._file: IO[bytes] | None = None
        self._size = 0
        self._gaps: list[tuple[int, int]] = []
        #: Filled by the garbage collector, which may come while the lock is held.
        self._left: deque[tuple[int, int]] = deque()

    @property
    def size(self) -> int:
        """Bytes of the file, gaps included."""
        return self._size

    def put(self, arrays: Sequence[Array]) -> Sequence[Array]:
        """The same arrays, read-only, on the shelf; as they are where the disk cannot take them."""
        contents = [np.ascontiguousarray(it) for it in arrays]
        length = sum(it.nbytes for it in contents)
        if length == 0:
            return arrays
        try:
            with self._lock:
                start = self._write(contents, length)
        except OSError:
            _log.warning("No room on the disk: what a run remembers stays in memory", exc_info=True)
            return arrays
        shelved = _Shelved(self, start, [(it.dtype, np.shape(it)) for it in arrays])
        weakref.finalize(shelved, self._left.append, (start, length)).atexit = False
        return shelved

    def put_weights(self, weights: Weights) -> Weights:
        """The same weights, read-only, on the shelf; as they are where the disk has no room."""
        arrays = tuple(array for of_layer in weights.values() for array in of_layer)
        shelved = self.put(arrays)
        if shelved is arrays:
            return weights
        assert isinstance(shelved, _Shelved)
        return _ShelvedWeights(shelved, {id_: len(it) for id_, it in weights.items()})

    def put_event(self, event: RunEvent) -> RunEvent:
        """The event with all on the shelf that is kept of it: weights, and states to go on from."""
        if isinstance(event, WeightsTaken):
            return replace(event, weights=self.put_weights(event.weights))
        if isinstance(event, RunEnded):
            state = None if event.state is None else self._put_state(event.state)
            return replace(event, weights=self.put_weights(event.weights), state=state)
        if isinstance(event, RunFailed) and event.last_epoch is not None:
            last = event.last_epoch
            weights, state = self.put_weights(last.weights), self._put_state(last.state)
            return replace(event, last_epoch=replace(last, weights=weights, state=state))
        return event

    def read(self, start: int, length: int) -> bytes:
        """These bytes; raises OSError where the disk fails."""
        with self._lock:
            assert self._file is not None
            self._file.seek(start)
            parts: list[bytes] = []
            while length > 0:
                part = self._file.read(length)
                if not part:
                    raise OSError("the file is shorter than what was written")
                parts.append(part)
                length -= len(part)
            return parts[0] if len(parts) == 1 else b"".join(parts)

    def _put_state(self, state: TrainingState) -> TrainingState:
        return replace(
            state, variables=self.put(state.variables), optimizer=self.put(state.optimizer)
        )

    def _write(self, contents: Sequence[Array], length: int) -> int:
        """Where the arrays begin."""
        if self._file is None:
            if self._folder is not None:
                self._folder.mkdir(parents=True, exist_ok=True)
            self._file = TemporaryFile(dir=self._folder, buffering=0)  # noqa: SIM115 - open to the end
            weakref.finalize(self, self._file.close)
        start = self._room(length)
        try:
            self._file.seek(start)
            for array in contents:
                left = memoryview(array.tobytes())
                while left:
                    left = left[self._file.write(left) :]
        except OSError:
            self._gaps.append((start, length))
            raise
        return start

    def _room(self, length: int) -> int:
        """The first gap that is large enough, else the end."""
        while self._left:
            self._gaps.append(self._left.popleft())
        for place, (start, size) in enumerate(self._gaps):
            if size >= length:
                del self._gaps[place]
                if size > length:
                    self._gaps.append((start + length, size - length))
                return start
        start, self._size = self._size, self._size + length
        return start


def weights_size(weights: Weights) -> int:
    """Bytes of all arrays; nothing is read for it."""
    if isinstance(weights, _ShelvedWeights):
        return weights.size
    return sum(array.nbytes for arrays in weights.values() for array in arrays)


class _Shelved(Sequence[Array]):
    """Arrays one after another in the file. Each is read when it is asked for, and not kept."""

    def __init__(
        self, shelf: Shelf, start: int, kinds: Sequence[tuple[np.dtype[Any], tuple[int, ...]]]
    ) -> None:
        self._shelf = shelf
        self._places: list[tuple[int, int, np.dtype[Any], tuple[int, ...]]] = []
        for dtype, shape in kinds:
            length = dtype.itemsize * int(np.prod(shape))
            self._places.append((start, length, dtype, shape))
            start += length
        self.size = start - self._places[0][0]

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, place: int) -> Array: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Array]: ...
    def __getitem__(self, place: int | slice) -> Array | Sequence[Array]:
        if isinstance(place, slice):
            return tuple(self[it] for it in range(*place.indices(len(self))))
        start, length, dtype, shape = self._places[place]
        return np.frombuffer(self._shelf.read(start, length), dtype).reshape(shape)


class _ShelvedWeights(Mapping[str, tuple[FloatArray, ...]]):
    """Weights by layer. Those of a layer are read when they are asked for."""

    def __init__(self, arrays: _Shelved, counts: Mapping[str, int]) -> None:
        self._arrays = arrays
        self.size = arrays.size
        self._places: dict[str, slice] = {}
        start = 0
        for id_, count in counts.items():
            self._places[id_] = slice(start, start + count)
            start += count

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._places

    def __getitem__(self, id_: str) -> tuple[FloatArray, ...]:
        return tuple(self._arrays[self._places[id_]])
