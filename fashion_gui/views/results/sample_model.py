"""The samples of the test set that are listed, and what networks say of them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.results.outcomes import Outcomes
from fashion_gui.widgets.probability_bars import percentage

LONGEST_NAME = 14
"""Letters of a network's name on a card."""

_Index = QModelIndex | QPersistentModelIndex


class SampleModel(QAbstractListModel):
    """The chosen samples, a row each, with what one network says of them, or each of several.

    Attributes:
        version: counts up with all that is to be read of the samples.
    """

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._right_text = self._wrong_text = ""
        self.hint = ""
        self.said: tuple[Outcomes, ...] = ()
        self.names: tuple[str, ...] = ()
        self.version = 0
        self._positions: npt.NDArray[np.int64] = np.zeros(0, dtype=np.int64)

    @property
    def outcomes(self) -> Outcomes | None:
        """What the first network says."""
        return self.said[0] if self.said else None

    @property
    def positions(self) -> npt.NDArray[np.int64]:
        """Where the samples are in the test set, (n,)."""
        return self._positions

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._positions)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.hint or None
        if role != Qt.ItemDataRole.AccessibleTextRole:
            return None
        row = index.row()
        verdicts = (self.verdict_text(row, it) for it in range(len(self.said)))
        return ", ".join((self.true_name(row), *verdicts))

    def show_samples(
        self,
        said: tuple[Outcomes, ...],
        positions: npt.NDArray[np.int64],
        names: tuple[str, ...] = (),
    ) -> None:
        """Takes other samples in place of these; `names` are of the networks, where several."""
        self.beginResetModel()
        self.version += 1
        self.said, self.names = said, names
        self._positions = positions
        self.endResetModel()

    def show_outcomes(self, outcomes: Outcomes) -> None:
        """Takes what a network says by now of the same samples."""
        self.version += 1
        self.said = (outcomes,)
        if len(self._positions):
            self.dataChanged.emit(self.index(0), self.index(len(self._positions) - 1))

    def name_verdicts(self, right: str, wrong: str) -> None:
        """Takes the words for right and wrong, in the language of now."""
        self.version += 1
        self._right_text, self._wrong_text = right, wrong

    def position(self, row: int) -> int:
        """Where the sample of a row is in the test set."""
        return int(self._positions[row])

    def is_right(self, row: int, network: int = 0) -> bool:
        """Whether a network is right about the sample of a row."""
        return bool(self.said[network].right[self.position(row)])

    def true_name(self, row: int) -> str:
        """Name of the true class."""
        return garment_name(int(self.said[0].labels[self.position(row)]), self._settings)

    def verdict_text(self, row: int, network: int = 0) -> str:
        """Right or wrong, or whose it is, and what is predicted with which probability."""
        position, outcomes = self.position(row), self.said[network]
        word = self._right_text if self.is_right(row, network) else self._wrong_text
        if self.names:
            word = shortened(self.names[network])
        name = garment_name(int(outcomes.predicted[position]), self._settings)
        return f"{word}: {name}, {percentage(float(outcomes.confidence[position]))}"


def shortened(name: str) -> str:
    """A network's name as there is room for it on a card."""
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
