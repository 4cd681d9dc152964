"""Page of Results: a run at any of its epochs."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSlider, QToolButton, QVBoxLayout, QWidget

from fashion_gui.data.evaluation import confusion_matrix
from fashion_gui.network.trained import Trained
from fashion_gui.runs.events import EpochEnded
from fashion_gui.session.epoch_weights import RUN_BYTES, EpochWeights, Snapshot
from fashion_gui.session.runs import Runs
from fashion_gui.session.settings import Settings
from fashion_gui.views.results.confusion_matrix import ConfusionMatrix
from fashion_gui.views.results.epoch_figures import EpochFigures
from fashion_gui.views.results.first_weights import first_weights
from fashion_gui.views.results.followed_garments import FollowedGarments
from fashion_gui.views.results.outcomes import Order, Outcomes, Verdict
from fashion_gui.views.results.run_choice import RunChoice
from fashion_gui.views.results.run_outcomes import Judged, RunOutcomes
from fashion_gui.views.results.two_columns import TwoColumns, lay_out_page
from fashion_gui.views.results.weight_pictures import MOST, WeightPictures
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.translated import TranslatedWidget

STEP_MILLISECONDS = 600
"""From one epoch to the next while they are played."""

_MEGABYTE = 2**20


class EpochsPage(TranslatedWidget):
    """A slider through the epochs of a run: confusion, weights, and the garments followed."""

    #: A garment is to be opened in Inside (its position in the test set).
    inside_requested = Signal(int)

    def __init__(
        self,
        runs: Runs,
        outcomes: RunOutcomes,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runs = runs
        self._outcomes = outcomes
        self._settings = settings
        self._snapshots: tuple[Snapshot, ...] = ()
        self._shown: tuple[Snapshot, Judged] | None = None
        self.run = RunChoice(runs, settings)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.play_button = QToolButton()
        self.play_button.setCheckable(True)
        self.epoch = label("heading")
        self.figures = EpochFigures()
        self._hint = label("secondary")
        self.matrix = ConfusionMatrix(settings)
        self._weights_heading, self.weights_sentence = label("heading"), label("secondary", True)
        self.pictures = WeightPictures(settings)
        self.garments = FollowedGarments(settings)
        self.kept = label("caption", wrap=True)
        self.notice = Notice("history", settings)
        self._clock = QTimer(self)
        self._clock.setInterval(STEP_MILLISECONDS)
        self._lay_out()

        self.run.run_changed.connect(self._take_run)
        runs.weights_added.connect(self._take_weights)
        outcomes.predictions.arrived.connect(self._show_epoch)
        self.slider.valueChanged.connect(self._show_epoch)
        self.play_button.toggled.connect(self._play)
        self._clock.timeout.connect(self._step)
        self.matrix.cell_opened.connect(self._follow_cell)
        self.pictures.mixed.connect(self._word_weights)
        self.garments.cards.sample_opened.connect(self.inside_requested)
        settings.theme_changed.connect(self._draw_icon)
        self.retranslate_ui()
        self._draw_icon()

    def table(self) -> tuple[list[str], list[list[object]]]:
        """Head and rows: an epoch each, with the figures that are known of it."""
        head = ["epoch", "val_loss", "val_accuracy", "test_loss", "test_accuracy"]
        rows: list[list[object]] = []
        for it in self._snapshots:
            ended, trained = self._ended(it), self._trained(it)
            tested = None if trained is None else self._outcomes.predictions.of(trained)
            validated = told = (math.nan, math.nan)
            if ended is not None:
                validated = ended.val_loss, ended.val_accuracy
            if tested is not None:
                told = tested.loss, tested.accuracy
            figures = (*validated, *told)
            cells = ["" if math.isnan(figure) else f"{figure:.6g}" for figure in figures]
            rows.append([it.epochs, *cells])
        return head, rows

    @property
    def told(self) -> tuple[int, Outcomes] | None:
        """How many epochs were done and what the network said then, as it is shown; None before
        any of it is computed."""
        if self._shown is None:
            return None
        snapshot, judged = self._shown
        return snapshot.epochs, judged.outcomes

    def retranslate_ui(self) -> None:
        self.run.setAccessibleName(self.tr("Run"))
        self.slider.setAccessibleName(self.tr("Epoch"))
        self.slider.setToolTip(self.tr("The epoch whose weights classify. Arrow keys step."))
        self.play_button.setAccessibleName(self.tr("Play the epochs"))
        self.play_button.setToolTip(self.tr("Goes through the epochs one after another."))
        self._weights_heading.setText(self.tr("What the first layer looks for"))
        self._hint.setText(self.tr("A click on a cell follows its garments."))
        self.garments.cards.set_hint(
            self.tr(
                "A double click or Enter opens the garment in Inside: in the network trained last, "
                "not in this run at this epoch. “Use its network” in the list of runs puts a run's "
                "there."
            )
        )
        self._word_notice()
        self._word_epoch()
        self._word_kept()
        self._show_weights()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_run()

    @Slot(str)
    def _take_weights(self, id_: str) -> None:
        run = self.run.run
        if run is not None and run.id == id_:
            self._take_run()

    @Slot()
    def _take_run(self) -> None:
        """Takes the epochs that are there; stays at the last one where the slider was there."""
        if not self.isVisible():
            return
        before = self._snapshots
        self._snapshots = self._kept_weights().snapshots
        place = self._place_after(before)
        blocked = self.slider.blockSignals(True)
        self.slider.setRange(0, max(len(self._snapshots) - 1, 0))
        self.slider.setValue(place)
        self.slider.blockSignals(blocked)
        self._body.show_columns(bool(self._snapshots))
        self.play_button.setEnabled(len(self._snapshots) > 1)
        self.slider.setEnabled(len(self._snapshots) > 1)
        self._word_notice()
        self._word_kept()
        self._show_epoch()

    def _place_after(self, before: tuple[Snapshot, ...]) -> int:
        """Where the slider stands among the snapshots: as before, or at the last one."""
        last = len(self._snapshots) - 1
        if before and self.slider.value() < len(before) - 1:
            epochs = [it.epochs for it in self._snapshots]
            wanted = before[self.slider.value()]
            if wanted in self._snapshots:
                return epochs.index(wanted.epochs)
        return max(last, 0)

    def _kept_weights(self) -> EpochWeights:
        run = self.run.run
        return EpochWeights() if run is None else self._runs.weights.of(run.id)

    def _snapshot(self) -> Snapshot | None:
        place = self.slider.value()
        return self._snapshots[place] if place < len(self._snapshots) else None

    def _trained(self, snapshot: Snapshot) -> Trained | None:
        run = self.run.run
        if run is None:
            return None
        result = run.result
        return Trained(result.network, result.recipe, snapshot.weights, snapshot.basis)

    def _ended(self, snapshot: Snapshot) -> EpochEnded | None:
        """What the run told at the end of that epoch."""
        epochs = [] if self.run.run is None else self.run.run.result.history.epochs
        return epochs[snapshot.epochs - 1] if 0 < snapshot.epochs <= len(epochs) else None

    @Slot()
    def _show_epoch(self) -> None:
        """The weights at once; what they predict as soon as it is computed."""
        snapshot = self._snapshot()
        if not self.isVisible() or snapshot is None:
            return
        judged = self._outcomes.want("epoch", self._trained(snapshot))
        if judged is not None:
            if self._shown is None or self._shown[1] is not judged:
                self._show_outcomes(judged.outcomes)
            self._shown = snapshot, judged
        self._word_epoch()
        self._show_weights()

    def _show_outcomes(self, outcomes: Outcomes) -> None:
        self.matrix.show_matrix(confusion_matrix(outcomes.labels, outcomes.predicted))
        self.garments.show_outcomes(outcomes)

    def _show_weights(self) -> None:
        snapshot, run = self._snapshot(), self.run.run
        if snapshot is None or run is None:
            return
        found = first_weights(run.result.network, snapshot.weights)
        last = first_weights(run.result.network, self._snapshots[-1].weights)
        if found is None or last is None:
            self.pictures.show_weights(None)
        else:
            self.pictures.show_weights(found.pictures, last.pictures)
        self._word_weights()

    @Slot()
    def _word_weights(self) -> None:
        snapshot, run = self._snapshot(), self.run.run
        if snapshot is None or run is None:
            return
        found = first_weights(run.result.network, snapshot.weights)
        if found is None:
            self.weights_sentence.setText(
                self.tr("The first layer of this network does not weigh single pixels.")
            )
            return
        count = len(found.pictures)
        words = self.tr(
            "{layer}: blue speaks for a neuron, orange against it. "
            "Every epoch on one scale, {scale}."
        )
        if count > MOST:
            words = self.tr(
                "{layer}, {shown} of {count} neurons: blue speaks for one, orange against it. "
                "Every epoch on one scale, {scale}."
            )
        scale = "…" if math.isnan(self.pictures.scale) else f"±{self.pictures.scale:.2g}"
        self.weights_sentence.setText(
            words.format(layer=found.layer_id, shown=MOST, count=count, scale=scale)
        )

    @Slot(int, int)
    def _follow_cell(self, true: int, predicted: int) -> None:
        if self._shown is None:
            return
        found = self._shown[1].outcomes.chosen(Verdict.ALL, true, Order.INDEX, predicted)
        if len(found):
            self.garments.choose(int(it) for it in found)

    @Slot(bool)
    def _play(self, plays: bool) -> None:
        self._draw_icon()
        if not plays:
            self._clock.stop()
            return
        if self.slider.value() == self.slider.maximum():
            self.slider.setValue(0)
        self._clock.start()

    @Slot()
    def _step(self) -> None:
        """To the next epoch, once this one's predictions are shown."""
        if self._shown is None or self._shown[0] is not self._snapshot():
            return
        self.slider.setValue(self.slider.value() + 1)
        if self.slider.value() == self.slider.maximum():
            self.play_button.setChecked(False)

    def _word_epoch(self) -> None:
        snapshot, run = self._snapshot(), self.run.run
        if snapshot is None or run is None:
            return
        text = self.tr("Before training")
        if snapshot.epochs:
            text = self.tr("After epoch {epoch} of {count}").format(
                epoch=snapshot.epochs, count=len(run.result.history.epochs)
            )
        self.epoch.setText(text)
        ended = self._ended(snapshot)
        tested = None
        if self._shown is not None and self._shown[0] is snapshot:
            tested = self._shown[1].predictions
        self.figures.show_figures(tested, math.nan if ended is None else ended.val_loss)

    def _word_kept(self) -> None:
        kept = self._kept_weights()
        megabytes = f"{kept.size / _MEGABYTE:.1f}"
        words = self.tr(
            "Epochs whose weights are kept until the program closes: {count}, {size} MB of at "
            "most {limit} MB a run."
        )
        if kept.stride > 1:
            words = self.tr(
                "The weights of one epoch in {stride} are kept until the program closes, "
                "{count} in all: {size} MB of at most {limit} MB a run."
            )
        self.kept.setText(
            words.format(
                count=len(kept.snapshots),
                stride=kept.stride,
                size=megabytes,
                limit=RUN_BYTES // _MEGABYTE,
            )
        )

    def _word_notice(self) -> None:
        if self.run.run is None:
            self.notice.set_text(
                self.tr("No run yet"), self.tr("Train a network, and its epochs stand here.")
            )
            return
        limit = RUN_BYTES // _MEGABYTE
        self.notice.set_text(
            self.tr("The epochs of this run are not kept"),
            self.tr(
                "The weights of each epoch are kept until the program closes, up to {limit} MB a "
                "run. Train it once more, or choose another run."
            ).format(limit=limit),
        )

    @Slot()
    def _draw_icon(self) -> None:
        name = "pause" if self.play_button.isChecked() else "play"
        self.play_button.setIcon(icon(name, self._settings.theme, size=16))

    def _lay_out(self) -> None:
        self.slider.setMinimumWidth(20 * UNIT)
        head = row(self.run, self.play_button, self.slider, self.epoch, spacing=2 * UNIT)
        head.setStretch(2, 1)
        self.epoch.setMinimumWidth(20 * UNIT)
        self._body = TwoColumns(self.notice, self._left(), self._right())
        lay_out_page(self, head, self._body)

    def _left(self) -> QVBoxLayout:
        figures = row(self.figures)
        figures.setStretch(0, 1)
        figures.addWidget(self._hint, alignment=Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout()
        column.setSpacing(UNIT)
        column.addLayout(figures)
        column.addWidget(self.matrix, 1)
        column.addWidget(self.kept)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(UNIT // 2)
        column.addWidget(self._weights_heading)
        column.addWidget(self.weights_sentence)
        column.addWidget(self.pictures, 2)
        column.addSpacing(UNIT // 2)
        column.addWidget(self.garments, 3)
        return column
