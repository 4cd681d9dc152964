"""What a network makes of the drawing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.data.recognition import Recognition
from fashion_gui.session.inference import DrawingPrediction, InferenceState, ModelChoice
from fashion_gui.session.recognition_words import certainty_sentence
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.draw.nearest_strip import NearestStrip
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.probability_bars import ProbabilityBars, percentage
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.switch import Switch
from fashion_gui.widgets.translated import TranslatedWidget


class GuessCard(TranslatedWidget):
    """Whose network, its best guess, and the ten probabilities."""

    #: Another network is to classify (a `ModelChoice`).
    choice_changed = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._prediction: DrawingPrediction | None = None
        self._state = InferenceState.LOADING
        self._learned_otherwise = False
        self.choice = Segmented(tuple(ModelChoice), settings)
        self.guess = label("display")
        self.share = label("display")
        self.hint = label("secondary", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.bars = ProbabilityBars(settings)
        self._nearest_heading = label("secondary")
        self.nearest = NearestStrip(settings)
        self._explains_label = label("secondary")
        self.explains = Switch(settings)
        self.guess.setFixedHeight(5 * UNIT)
        self.share.setFixedHeight(5 * UNIT)
        self.hint.setMinimumHeight(5 * UNIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.choice)
        column.addSpacing(2 * UNIT)
        best = row(self.guess)
        best.addStretch()
        best.addWidget(self.share)
        column.addLayout(best)
        column.addWidget(self.hint)
        column.addSpacing(UNIT)
        column.addWidget(self.bars, 1)
        column.addSpacing(UNIT)
        explains = row(self._explains_label)
        explains.addStretch()
        explains.addWidget(self.explains)
        column.addLayout(explains)
        column.addSpacing(UNIT)
        column.addWidget(self._nearest_heading)
        column.addSpacing(UNIT // 2)
        column.addWidget(self.nearest)
        self.choice.value_changed.connect(self._word_guess)
        self.choice.value_changed.connect(self.choice_changed)
        self.allow_trained(False)
        self.retranslate_ui()

    def allow_trained(self, allowed: bool, has_learned: bool = False) -> None:
        """Whether the network that the person trained can be chosen; whether there is one."""
        self._learned_otherwise = has_learned and not allowed
        if not allowed:
            self.choice.set_value(ModelChoice.SHIPPED)
        self.choice.button(ModelChoice.TRAINED).setEnabled(allowed)
        self._word_choice()

    def show_state(self, state: InferenceState) -> None:
        """Whether classifying is possible."""
        self._state = state
        self._word_guess()

    def show_prediction(self, prediction: DrawingPrediction | None) -> None:
        """Shows what was predicted; None while the paper is empty."""
        self._prediction = prediction
        found = None if prediction is None else prediction.recognition
        self.bars.show_prediction(None if found is None else found.probabilities)
        self._word_guess()

    def retranslate_ui(self) -> None:
        self.choice.set_text(ModelChoice.SHIPPED, self.tr("Shipped network"))
        self.choice.set_text(ModelChoice.TRAINED, self.tr("My network"))
        self._nearest_heading.setText(self.tr("The training garments nearest to it"))
        self._explains_label.setText(self.tr("Show what spoke for it"))
        self.explains.setAccessibleName(self.tr("Show what spoke for it"))
        self.explains.setToolTip(
            self.tr(
                "On the last stage: blue pixels raise the probability of the guess, orange ones "
                "lower it (integrated gradients)."
            )
        )
        self._word_choice()
        self._word_guess()

    def _word_choice(self) -> None:
        trained = self.choice.button(ModelChoice.TRAINED)
        if trained.isEnabled():
            reason = ""
        elif self._learned_otherwise:
            reason = self.tr("The network that you trained does not predict the ten classes.")
        else:
            reason = self.tr("Train a network first.")
        trained.setToolTip(reason)

    @Slot()
    def _word_guess(self) -> None:
        self.share.setText("")
        if self._state is InferenceState.FAILED:
            self.guess.setText(self.tr("No network"))
            self.hint.setText(
                self.tr(
                    "TensorFlow could not be loaded. "
                    "“python main.py doctor” in a terminal says what is missing."
                )
            )
        elif self._lacks_network:
            self.guess.setText(self.tr("No network"))
            self.hint.setText(
                self.tr(
                    "The network that ships with the program is missing: install the program "
                    "again, or train a network and choose “My network”."
                )
            )
        elif self._prediction is not None:
            self._word_recognition(self._prediction.recognition)
        elif self._state is InferenceState.LOADING:
            self.guess.setText(self.tr("The network is loading…"))
            self.hint.setText(self.tr("Draw already: the guess follows in a few seconds."))
        else:
            self.guess.setText(self.tr("Draw a garment"))
            self.hint.setText(
                self.tr("A shirt, a bag, a boot: the guess changes with every stroke.")
            )

    def _word_recognition(self, recognition: Recognition) -> None:
        if recognition.label is None:
            self.guess.setText(self.tr("Not a garment I know"))
            self.share.setText(percentage(recognition.unknown))
            self.hint.setText(self.tr("If it were one, it would be like this."))
        else:
            self.guess.setText(garment_name(recognition.label, self._settings))
            self.share.setText(percentage(recognition.confidence))
            certainty = certainty_sentence(recognition, self._settings)
            self.hint.setText(f"{certainty} {self._whose()}")
            self.hint.setToolTip(
                self.tr("Entropy {bits} of 3.3 bits").format(bits=f"{recognition.entropy:.2f}")
            )

    @property
    def _lacks_network(self) -> bool:
        shipped = self.choice.value is ModelChoice.SHIPPED
        return shipped and self._state is InferenceState.NO_SHIPPED_MODEL

    def _whose(self) -> str:
        assert self._prediction is not None
        if self._prediction.choice is ModelChoice.SHIPPED:
            return self.tr("Says the network that ships with the program.")
        return self.tr("Says the network that you trained last.")
