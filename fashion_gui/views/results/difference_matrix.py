"""In what two networks differ, cell by cell of their confusion matrices."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtWidgets import QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.results.confusion_matrix import ConfusionMatrix


class DifferenceMatrix(ConfusionMatrix):
    """The second matrix less the first: more in blue, fewer in orange."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        self._names = ("", "")
        super().__init__(settings, parent)

    def show_difference(
        self, first: npt.NDArray[np.int64], second: npt.NDArray[np.int64], names: tuple[str, str]
    ) -> None:
        """Of two networks by their names; counts (10, 10), a row a true class."""
        self._names = names
        self.show_matrix(second - first)

    def text_of(self, true: int, predicted: int) -> str:
        value = int(self._matrix[true, predicted])
        return f"{value:+,}".replace("-", "−") if value else "0"

    def sentence(self, true: int, predicted: int) -> str:
        """A cell in words."""
        value = int(self._matrix[true, predicted])
        words = self.tr("{true} taken for {predicted}: {count} with {second} than with {first}")
        if true == predicted:
            words = self.tr("{true} recognised: {count} with {second} than with {first}")
        more, fewer = self.tr("{count} more"), self.tr("{count} fewer")
        return words.format(
            true=garment_name(true, self._settings),
            predicted=garment_name(predicted, self._settings),
            count=(fewer if value < 0 else more).format(count=f"{abs(value):,}"),
            first=self._names[0],
            second=self._names[1],
        )

    def ink_of(self, true: int, predicted: int) -> tuple[str, float]:
        theme, value = self._settings.theme, int(self._matrix[true, predicted])
        most = max(int(np.abs(self._matrix).max()), 1)
        colour = theme.negative if value < 0 else theme.positive
        return colour, float(np.sqrt(abs(value) / most))

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        self.setAccessibleName(self.tr("Difference of two confusion matrices"))
