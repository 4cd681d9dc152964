"""What a network makes of the drawing."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from fashion_gui.data.recognition import Recognition
from fashion_gui.session.inference import DrawingPrediction, InferenceState, ModelChoice
from fashion_gui.session.recognition_words import certainty_sentence
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.draw.nearest_strip import NearestStrip
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.probability_bars import ProbabilityBars, percentage
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.switch import Switch
from fashion_gui.widgets.translated import TranslatedWidget


class Asked(Enum):
    """Who is asked what the drawing shows; the guess of the first one stands large."""

    SHIPPED = (ModelChoice.SHIPPED,)
    TRAINED = (ModelChoice.TRAINED,)
    BOTH = (ModelChoice.SHIPPED, ModelChoice.TRAINED)


class GuessCard(TranslatedWidget):
    """Whose network, its best guess, and the ten probabilities; or two networks side by side."""

    #: Others are asked now (an `Asked`).
    asked_changed = Signal(object)
    #: The network of another run is to be asked (its id).
    run_chosen = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._predictions: dict[ModelChoice, DrawingPrediction] = {}
        self._state = InferenceState.LOADING
        self._learned_otherwise = False
        self._used: str | None = None
        self.asked = Segmented(tuple(Asked), settings)
        self.run = ChoiceBox(settings)
        self._runs_label = label("secondary")
        self._legend = label("secondary", wrap=True)
        self.guess = label("display")
        self.share = label("display")
        self.hint = label("secondary", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.bars = ProbabilityBars(settings)
        self._nearest_heading = label("secondary")
        self.inside = QPushButton()
        self.inside.setProperty("role", "flat")
        self.inside.setEnabled(False)
        self.nearest = NearestStrip(settings)
        self._explains_label = label("secondary")
        self.explains = Switch(settings)
        self.guess.setFixedHeight(5 * UNIT)
        self.share.setFixedHeight(5 * UNIT)
        self.hint.setMinimumHeight(5 * UNIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.asked)
        column.addSpacing(UNIT)
        own = row(self._runs_label)
        own.addWidget(self.run, 1)
        column.addLayout(own)
        column.addSpacing(UNIT)
        best = row(self.guess)
        best.addStretch()
        best.addWidget(self.share)
        column.addLayout(best)
        column.addWidget(self.hint)
        column.addSpacing(UNIT)
        column.addWidget(self._legend)
        column.addWidget(self.bars, 1)
        column.addSpacing(UNIT)
        explains = row(self._explains_label)
        explains.addStretch()
        explains.addWidget(self.explains)
        column.addLayout(explains)
        column.addSpacing(UNIT)
        heading = row(self._nearest_heading)
        heading.addStretch()
        heading.addWidget(self.inside)
        column.addLayout(heading)
        column.addSpacing(UNIT // 2)
        column.addWidget(self.nearest)
        self.asked.value_changed.connect(self._follow_asked)
        self.run.activated.connect(self._choose_run)
        self.show_runs((), None)
        self.allow_trained(False)
        self.retranslate_ui()

    def allow_trained(self, allowed: bool, has_learned: bool = False) -> None:
        """Whether the network that the person trained can be chosen; whether there is one."""
        self._learned_otherwise = has_learned and not allowed
        if not allowed:
            self.asked.set_value(Asked.SHIPPED)
        for asked in (Asked.TRAINED, Asked.BOTH):
            self.asked.button(asked).setEnabled(allowed)
        self._show_parts()
        self._word_choice()

    def show_runs(self, runs: Sequence[tuple[str, str]], used: str | None) -> None:
        """The runs, each its id and name, whose network can be asked; the one that is."""
        self.run.clear()
        for id_, name in runs:
            self.run.addItem(name, id_)
        self.run.setCurrentIndex(self.run.findData(used))
        self._show_parts()
        if used == self._used:  # it may be called otherwise now; another one has yet to answer
            self._word_guess()
        self._used = used

    def show_state(self, state: InferenceState) -> None:
        """Whether classifying is possible."""
        self._state = state
        self._word_guess()

    def show_prediction(self, prediction: DrawingPrediction | None) -> None:
        """Shows what one of those asked has predicted; None while the paper is empty."""
        if prediction is None:
            self._predictions = {}
        else:
            self._predictions[prediction.choice] = prediction
        self._show_answers()

    def retranslate_ui(self) -> None:
        self.asked.setAccessibleName(self.tr("Network that is asked"))
        self.asked.set_text(Asked.SHIPPED, self.tr("Shipped network"))
        self.asked.set_text(Asked.TRAINED, self.tr("My network"))
        self.asked.set_text(Asked.BOTH, self.tr("Both"))
        self._runs_label.setText(self.tr("My network is that of"))
        self.run.setAccessibleName(self.tr("The run whose network is asked"))
        self.run.setToolTip(self.tr("Results use the network of this run as well."))
        self._legend.setText(self.tr("Filled: the shipped network. Hollow: my network."))
        self._nearest_heading.setText(self.tr("The training garments nearest to it"))
        self.inside.setText(self.tr("Open in Inside"))
        self.inside.setToolTip(
            self.tr("Puts this drawing into your network and shows every neuron at work.")
        )
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
        if self.asked.button(Asked.TRAINED).isEnabled():
            reason = ""
        elif self._learned_otherwise:
            reason = self.tr("The network that you trained does not predict the ten classes.")
        else:
            reason = self.tr("Train a network first.")
        for asked in (Asked.TRAINED, Asked.BOTH):
            self.asked.button(asked).setToolTip(reason)

    @Slot()
    def _follow_asked(self) -> None:
        self._predictions = {}  # one of them may be of an earlier drawing
        self._show_parts()
        self._show_answers()
        self.asked_changed.emit(self.asked.value)

    @Slot(int)
    def _choose_run(self, place: int) -> None:
        """Where no network of the person's own could be asked, the one chosen is."""
        could_not_be_asked = self._learned_otherwise
        self.run_chosen.emit(self.run.itemData(place))
        if could_not_be_asked and self.asked.button(Asked.TRAINED).isEnabled():
            self.asked.set_value(Asked.TRAINED)

    def _show_parts(self) -> None:
        # After a run whose network names no class, the box leads back to one that does.
        wanted = self.asked.value is not Asked.SHIPPED or self._learned_otherwise
        own = wanted and self.run.count() > 0
        self._runs_label.setVisible(own)
        self.run.setVisible(own)
        self._legend.setVisible(self.asked.value is Asked.BOTH)

    def _show_answers(self) -> None:
        found = [self._predictions.get(choice) for choice in self.asked.value.value]
        rows = [None if it is None else it.recognition.shares for it in found]
        self.bars.show_prediction(rows[0], beside=rows[1] if len(rows) > 1 else None)
        self._word_guess()

    @property
    def _prediction(self) -> DrawingPrediction | None:
        """Of the network whose guess stands large."""
        return self._predictions.get(self.asked.value.value[0])

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
            self.guess.setText(self.tr("No garment I know"))
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
        shipped = self.asked.value is not Asked.TRAINED
        return shipped and self._state is InferenceState.NO_SHIPPED_MODEL

    def _whose(self) -> str:
        assert self._prediction is not None
        own = self._predictions.get(ModelChoice.TRAINED)
        if self.asked.value is Asked.BOTH and own is not None:
            return self.tr("My network says {name}, {share}.").format(
                name=garment_name(int(own.recognition.probabilities.argmax()), self._settings),
                share=percentage(own.recognition.confidence),
            )
        if self._prediction.choice is ModelChoice.SHIPPED:
            return self.tr("Says the network that ships with the program.")
        if not self.run.currentText():  # its run was deleted
            return self.tr("Says the network that you trained.")
        return self.tr("Says the network of “{run}”.").format(run=self.run.currentText())
