"""The weights of every epoch of the runs of this session, within a stated size."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from fashion_gui.data.input_views import PrincipalComponents
from fashion_gui.network.run_record import RunId
from fashion_gui.runs.events import Weights, WeightsTaken
from fashion_gui.session.shelf import weights_size

RUN_BYTES = 32 * 2**20
"""What the weights of one run may take of the disk: 100 epochs of the chapter's network."""
ALL_BYTES = 128 * 2**20
"""What those of all runs may take together: ten epochs of the last 36 such runs. On a full disk
they are in memory: see `Shelf`."""


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The weights that a run had after so many whole epochs, as Keras had them."""

    epochs: int
    weights: Weights
    basis: PrincipalComponents | None = None

    @cached_property
    def size(self) -> int:
        """Bytes of all arrays."""
        return weights_size(self.weights)


class EpochWeights:
    """What is kept of one run: every epoch, or every second, fourth … where they are too many.

    The newest one is always among them, if it fits at all.
    """

    def __init__(self, limit: int = RUN_BYTES) -> None:
        """`limit` in bytes."""
        self._limit = limit
        self._kept: dict[int, Snapshot] = {}
        self._stride = 1

    @property
    def snapshots(self) -> tuple[Snapshot, ...]:
        """The oldest first."""
        return tuple(self._kept[epochs] for epochs in sorted(self._kept))

    @property
    def stride(self) -> int:
        """1 where every epoch is kept, 2 where every second is, and so on."""
        return self._stride

    @property
    def size(self) -> int:
        """Bytes."""
        return sum(it.size for it in self._kept.values())

    def add(self, snapshot: Snapshot) -> None:
        """Keeps it in place of those of this epoch and later ones: a run may go on from here."""
        newest = snapshot.epochs
        self._kept = {
            epochs: it
            for epochs, it in self._kept.items()
            if epochs < newest and epochs % self._stride == 0
        }
        self._kept[newest] = snapshot
        while len(self._kept) > 2 and self.size > self._limit:
            self._stride *= 2
            kept = (it for it in self.snapshots if it.epochs % self._stride == 0)
            self._kept = {it.epochs: it for it in (*kept, snapshot)}
        if self.size > self._limit:
            self._kept = {newest: snapshot}
        if self.size > self._limit:
            self._kept = {}


class EpochStore:
    """The weights of all runs; where they are too many, those of the oldest run give way."""

    def __init__(self, run_limit: int = RUN_BYTES, limit: int = ALL_BYTES) -> None:
        self._run_limit = run_limit
        self._limit = limit
        self._runs: dict[RunId, EpochWeights] = {}

    def of(self, id_: RunId) -> EpochWeights:
        """What is kept of a run; empty for one that another session has trained."""
        return self._runs.get(id_) or EpochWeights(self._run_limit)

    def add(self, id_: RunId, taken: WeightsTaken) -> None:
        kept = self._runs.pop(id_, None) or EpochWeights(self._run_limit)
        self._runs[id_] = kept
        kept.add(Snapshot(taken.epochs, taken.weights, taken.basis))
        while len(self._runs) > 1 and sum(it.size for it in self._runs.values()) > self._limit:
            del self._runs[next(iter(self._runs))]

    def clear(self) -> None:
        self._runs.clear()
