"""One garment of the test set: picture, label, and the ten probabilities."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.results.outcomes import Outcomes
from fashion_gui.widgets.garment_picture import GarmentPicture
from fashion_gui.widgets.icons import icon, pixmap
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.one_hot_row import OneHotRow
from fashion_gui.widgets.probability_bars import ProbabilityBars, percentage
from fashion_gui.widgets.translated import TranslatedWidget

_SIGN = 20


class SampleDetails(TranslatedWidget):
    """The sample chosen among the cards, large."""

    #: It is to be opened in the workspace Inside (its position in the test set).
    inside_requested = Signal(int)
    #: It is to be followed through the epochs, or no longer (its position, whether).
    follow_requested = Signal(int, bool)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._outcomes: Outcomes | None = None
        self._position: int | None = None
        self._sign = QLabel()
        self.verdict = label("heading")
        self.guess = label("title", wrap=True)
        self.share = label("title")
        self.truth = label("secondary", wrap=True)
        self._index = label("caption", wrap=True)
        self.picture = GarmentPicture(settings)
        self.one_hot = OneHotRow(settings)
        self.bars = ProbabilityBars(settings)
        self.inside_button = QPushButton()
        self.follow_button = QPushButton()
        self.follow_button.setCheckable(True)
        self.inside_button.clicked.connect(self._open_inside)
        self.follow_button.toggled.connect(self._follow)
        self._target_heading, self._prediction_heading = label("heading"), label("heading")
        texts = QVBoxLayout()
        texts.setSpacing(UNIT // 2)
        verdict = row(self._sign, self.verdict, spacing=6)
        verdict.addStretch()
        texts.addLayout(verdict)
        for it in (self.guess, self.share, self.truth, self._index):
            texts.addWidget(it)
        texts.addStretch()
        texts.addWidget(self.inside_button)
        texts.addWidget(self.follow_button)
        head = row(spacing=2 * UNIT)
        head.addWidget(self.picture, 4)
        head.addLayout(texts, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(head, 2)
        column.addWidget(self._target_heading)
        column.addWidget(self.one_hot)
        column.addSpacing(UNIT // 2)
        column.addWidget(self._prediction_heading)
        column.addWidget(self.bars, 5)
        settings.theme_changed.connect(self.retranslate_ui)
        self.retranslate_ui()

    def show_sample(
        self, outcomes: Outcomes | None, position: int | None, is_followed: bool = False
    ) -> None:
        """Shows the sample at a position of the test set, or nothing."""
        self._outcomes, self._position = outcomes, position
        self.show_followed(is_followed)
        for button in (self.inside_button, self.follow_button):
            button.setEnabled(position is not None)
        if outcomes is None or position is None:
            self.picture.show_pixels(None)
            self.one_hot.show_label(None)
            self.bars.show_prediction(None)
        else:
            true_label = int(outcomes.labels[position])
            self.picture.show_pixels(outcomes.images[position])
            self.one_hot.show_label(true_label)
            self.bars.show_prediction(outcomes.probabilities[position], true_label)
        self.retranslate_ui()

    def show_followed(self, is_followed: bool) -> None:
        """Whether the sample is among those that are followed through the epochs."""
        blocked = self.follow_button.blockSignals(True)
        self.follow_button.setChecked(is_followed)
        self.follow_button.blockSignals(blocked)

    def retranslate_ui(self) -> None:
        self.inside_button.setText(self.tr("Open in Inside"))
        self.inside_button.setToolTip(
            self.tr("Shows how this garment goes through the network, neuron by neuron. (Enter)")
        )
        self.follow_button.setText(self.tr("Follow"))
        self.follow_button.setToolTip(
            self.tr("Puts this garment among those whose prediction “Epochs” shows.")
        )
        self._target_heading.setText(self.tr("Label"))
        self._prediction_heading.setText(self.tr("Prediction"))
        outcomes, position = self._outcomes, self._position
        if outcomes is None or position is None:
            for it in (self.verdict, self.guess, self.share, self.truth, self._index):
                it.setText("")
            self._sign.clear()
            return
        theme = self._settings.theme
        self.inside_button.setIcon(icon("layers", theme, size=16))
        self.follow_button.setIcon(icon("eye", theme, size=16))
        right = bool(outcomes.right[position])
        sign, colour = ("check", theme.right) if right else ("x", theme.wrong)
        self._sign.setPixmap(pixmap(sign, colour, _SIGN))
        self.verdict.setText(self.tr("Right") if right else self.tr("Wrong"))
        self.guess.setText(garment_name(int(outcomes.predicted[position]), self._settings))
        self.share.setText(percentage(float(outcomes.confidence[position])))
        truth = garment_name(int(outcomes.labels[position]), self._settings)
        self.truth.setText(self.tr("In truth: {truth}").format(truth=truth))
        index = f"{position:,}"
        self._index.setText(self.tr("Index {index} of the test set").format(index=index))

    @Slot()
    def _open_inside(self) -> None:
        if self._position is not None:
            self.inside_requested.emit(self._position)

    @Slot(bool)
    def _follow(self, is_followed: bool) -> None:
        if self._position is not None:
            self.follow_requested.emit(self._position, is_followed)
