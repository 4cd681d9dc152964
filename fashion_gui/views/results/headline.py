"""How good the network is, in one number and two counts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fashion_gui.session.run_words import figure_text
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.probability_bars import percentage
from fashion_gui.widgets.translated import TranslatedWidget

_SIGN = 18


class Headline(TranslatedWidget):
    """Test accuracy and loss, and how many garments are right and wrong."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._figures: tuple[float, float, int, int] | None = None
        self.accuracy = label("display")
        self._accuracy_caption = label("secondary")
        self.right_count, self._right_caption = label("title"), label("secondary")
        self.wrong_count, self._wrong_caption = label("title"), label("secondary")
        self.loss, self._loss_caption = label("title"), label("secondary")
        self._tick, self._cross = QLabel(), QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5 * UNIT)
        for sign, figure, caption in (
            (None, self.accuracy, self._accuracy_caption),
            (self._tick, self.right_count, self._right_caption),
            (self._cross, self.wrong_count, self._wrong_caption),
            (None, self.loss, self._loss_caption),
        ):
            layout.addLayout(_block(sign, figure, caption))
        layout.addStretch(1)
        settings.theme_changed.connect(self._draw_signs)
        self._draw_signs()
        self.retranslate_ui()

    def show_figures(self, accuracy: float, loss: float, right: int, wrong: int) -> None:
        """Accuracy from 0 to 1, mean loss, and the counts of both kinds."""
        self._figures = (accuracy, loss, right, wrong)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self._accuracy_caption.setText(self.tr("Test accuracy"))
        self._right_caption.setText(self.tr("right"))
        self._wrong_caption.setText(self.tr("wrong"))
        self._loss_caption.setText(self.tr("Test loss"))
        if self._figures is not None:
            accuracy, loss, right, wrong = self._figures
            self.accuracy.setText(percentage(accuracy))
            self.loss.setText(figure_text(loss))
            self.right_count.setText(f"{right:,}")
            self.wrong_count.setText(f"{wrong:,}")

    def _draw_signs(self) -> None:
        theme = self._settings.theme
        self._tick.setPixmap(pixmap("check", theme.right, _SIGN))
        self._cross.setPixmap(pixmap("x", theme.wrong, _SIGN))


def _block(sign: QLabel | None, figure: QLabel, caption: QLabel) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    figure.setFixedHeight(36)
    figure.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
    column.addWidget(figure)
    below = row(*((sign, caption) if sign is not None else (caption,)), spacing=4)
    below.addStretch()
    column.addLayout(below)
    return column
