"""How good a network was after an epoch."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.session.inference import TestPredictions
from fashion_gui.session.run_words import figure_text, share_text
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.translated import TranslatedWidget

_WAITING = "…"


class EpochFigures(TranslatedWidget):
    """Accuracy and loss on the test set, and the validation loss that the run told."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.accuracy, self._accuracy_caption = label("title"), label("secondary")
        self.loss, self._loss_caption = label("title"), label("secondary")
        self.val_loss, self._val_loss_caption = label("title"), label("secondary")
        line = row(spacing=4 * UNIT)
        for figure, caption in (
            (self.accuracy, self._accuracy_caption),
            (self.loss, self._loss_caption),
            (self.val_loss, self._val_loss_caption),
        ):
            block = QVBoxLayout()
            block.setSpacing(0)
            block.addWidget(figure)
            block.addWidget(caption)
            line.addLayout(block)
        line.addStretch()
        self.setLayout(line)
        self.retranslate_ui()

    def show_figures(self, tested: TestPredictions | None, val_loss: float) -> None:
        """What is not computed yet is None; the validation loss is NaN where there is none."""
        self.accuracy.setText(_WAITING if tested is None else share_text(tested.accuracy))
        self.loss.setText(_WAITING if tested is None else figure_text(tested.loss))
        self.val_loss.setText(figure_text(val_loss))

    def retranslate_ui(self) -> None:
        self._accuracy_caption.setText(self.tr("Test accuracy"))
        self._loss_caption.setText(self.tr("Test loss"))
        self._val_loss_caption.setText(self.tr("Validation loss"))
