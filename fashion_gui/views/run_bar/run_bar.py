"""The run bar at the bottom of the window: the hands on the run, where it is, how it does."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.runs.events import EndReason, EpochEnded, RunEnded, RunEvent, RunFailed
from fashion_gui.session.callback_words import callback_failure
from fashion_gui.session.inference import InferenceState
from fashion_gui.session.live_run import LiveRun
from fashion_gui.session.race_words import lead_sentence, race_sentence
from fashion_gui.session.run_words import (
    NONE,
    duration,
    end_sentence,
    failure_sentence,
    figure_text,
    loading_text,
    share_text,
    train_word,
)
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from fashion_gui.session.words import problem_sentence
from fashion_gui.views.run_bar.figure import Figure
from fashion_gui.views.run_bar.more_epochs import MoreEpochs
from fashion_gui.widgets.elided_label import ElidedLabel
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, row
from fashion_gui.widgets.progress_line import ProgressLine
from fashion_gui.widgets.translated import TranslatedWidget

HEIGHT = 9 * UNIT
ROOM_FOR_ALL = 140 * UNIT
"""Width below which the state of the run has more need of the room than “More epochs”."""

FRAMES_A_FIGURE = 3
"""Frames between two changes of the figures: ten a second, faster nobody reads."""

_RESOLUTION = 1000


class RunBar(TranslatedWidget):
    """Train, Pause, Step, Stop; progress with time left; loss and accuracy as they are now.

    Before the first run the progress is that of TensorFlow's loading.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._dirty = True
        self._frames = 0
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)

        self.train_button = QPushButton()
        self.train_button.setProperty("role", "primary")
        self.train_button.setMinimumWidth(14 * UNIT)
        self.step_button, self.stop_button = QToolButton(), QToolButton()
        self.step_epoch_button = QToolButton()
        self.more_epochs = MoreEpochs(session.runs, session.settings)
        self._status = ElidedLabel("body")
        self._place = ElidedLabel("caption")
        self._progress = ProgressLine(session.settings)
        self._progress.setRange(0, _RESOLUTION)
        self._figures = tuple(Figure(validation) for validation in (False, False, True, True))
        self._lay_out()

        trainer = session.trainer
        self.train_button.clicked.connect(self.train_or_pause)
        self.step_button.clicked.connect(trainer.step)
        self.step_epoch_button.clicked.connect(trainer.step_epoch)
        self.stop_button.clicked.connect(trainer.stop)
        trainer.state_changed.connect(self._refresh)
        trainer.run_event_arrived.connect(self._note_event)
        session.inference.state_changed.connect(self._refresh)
        session.dataset.loaded.connect(self._refresh)
        session.dataset.failed.connect(self._refresh)
        session.document.network_changed.connect(self._refresh)
        session.settings.theme_changed.connect(self._refresh)
        session.settings.zoom_changed.connect(self._make_room)
        session.frame.connect(self._repaint_if_dirty)
        self.retranslate_ui()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @Slot()
    def train_or_pause(self) -> None:
        """What the large button does: train, pause or resume."""
        if self._session.trainer.state is RunState.RUNNING:
            self._session.trainer.pause()
        else:
            self._session.trainer.train()

    def retranslate_ui(self) -> None:
        self.step_button.setToolTip(self.tr("Train on one batch only, then pause (F10)"))
        self.step_epoch_button.setToolTip(
            self.tr("Train to the end of the epoch, then pause (Shift+F10)")
        )
        self.step_epoch_button.setAccessibleName(self.tr("Step one epoch"))
        self.stop_button.setToolTip(self.tr("Stop the run after this batch (Shift+F6)"))
        self.step_button.setAccessibleName(self.tr("Step one batch"))
        self.stop_button.setAccessibleName(self.tr("Stop"))
        self.setAccessibleName(self.tr("Run"))
        names = (
            self.tr("Loss"),
            self.tr("Accuracy"),
            self.tr("Validation loss"),
            self.tr("Validation accuracy"),
        )
        for figure, name in zip(self._figures, names, strict=True):
            figure.set_name(name)
        self._refresh()

    @Slot()
    def _make_room(self) -> None:
        """“More epochs” is in the table of runs as well."""
        self.more_epochs.setVisible(self.width() >= ROOM_FOR_ALL * self._session.settings.zoom)

    @Slot()
    def _refresh(self) -> None:
        trainer, theme = self._session.trainer, self._session.settings.theme
        running = trainer.state is RunState.RUNNING
        enabled = running or trainer.can_train
        self.train_button.setText(train_word(trainer.state))
        self.train_button.setToolTip(self.tr("Train, pause or resume (F6)"))
        self.train_button.setIcon(icon("pause" if running else "play", theme, theme.on_accent, 16))
        self.train_button.setIconSize(QSize(16, 16))
        self.train_button.setEnabled(enabled)
        self.step_button.setIcon(icon("step-forward", theme))
        self.stop_button.setIcon(icon("square", theme))
        self.step_button.setEnabled(enabled)
        self.step_epoch_button.setIcon(icon("skip-forward", theme))
        self.step_epoch_button.setEnabled(enabled)
        self.stop_button.setEnabled(trainer.state not in (RunState.IDLE, RunState.STOPPING))
        self._show_status()
        self._show_progress()

    @Slot(object, object)
    def _note_event(self, run: LiveRun, event: RunEvent) -> None:
        self._dirty = True
        if isinstance(event, (RunEnded, RunFailed)):
            self._refresh()
        elif isinstance(event, EpochEnded) and self._session.trainer.is_race:
            self._show_status()

    @Slot()
    def _repaint_if_dirty(self) -> None:
        self._frames += 1
        if self._session.loading.goes_on and self._session.trainer.started is None:
            self._dirty = True
        if self._dirty and self._frames % FRAMES_A_FIGURE == 0:
            self._dirty = False
            self._show_progress()

    def _show_status(self) -> None:
        text, role = self._status_words()
        self._status.set_texts(text, *self._status_in_short())
        self._status.setToolTip(text)
        if self._status.property("role") != role:
            self._status.setProperty("role", role)
            self._status.style().unpolish(self._status)
            self._status.style().polish(self._status)

    def _status_words(self) -> tuple[str, str]:
        trainer, session = self._session.trainer, self._session
        match trainer.state:
            case RunState.PREPARING if session.inference.state is InferenceState.LOADING:
                return self.tr("Loading TensorFlow, then the run begins…"), "body"
            case RunState.PREPARING:
                return self.tr("Building the Keras model…"), "body"
            case RunState.RUNNING if trainer.is_race:
                return lead_sentence(trainer.front), "body"
            case RunState.RUNNING:
                return self.tr("Training"), "body"
            case RunState.PAUSED:
                return self.tr("Paused"), "body"
            case RunState.STOPPING:
                return self.tr("Stopping…"), "body"
        problem = session.document.analysis.blocking
        if session.dataset.error is not None:
            return self.tr("Fashion-MNIST cannot be read: see the Data workspace."), "wrong"
        if problem is not None:
            return problem_sentence(problem), "warning"
        if trainer.is_race:
            failed = any(isinstance(run.outcome, RunFailed) for run in trainer.runs)
            words = race_sentence(trainer.runs, trainer.winner)
            return words, "warning" if failed else "body"
        if isinstance(trainer.outcome, RunFailed):
            words = failure_sentence(trainer.outcome, trainer.project, trainer.history)
            return words, "wrong"
        if isinstance(trainer.outcome, RunEnded):
            failures = trainer.history.callback_failures
            sentences = [
                end_sentence(trainer.outcome, trainer.history),
                *(callback_failure(it) for it in failures),
            ]
            return " ".join(sentences), "warning" if failures else "body"
        if session.dataset.data is None:
            return self.tr("Reading the garments…"), "body"
        if session.inference.state is InferenceState.LOADING:
            return self.tr("Ready. TensorFlow is being loaded in the background."), "body"
        if session.inference.state is InferenceState.FAILED:
            return self.tr("TensorFlow could not be loaded: run “main.py doctor”."), "wrong"
        return self.tr("Ready to train."), "body"

    def _status_in_short(self) -> tuple[str, ...]:
        """One word for long sentences, whose place before a class is with the curves."""
        trainer, session = self._session.trainer, self._session
        if trainer.state is RunState.PREPARING:
            return (self.tr("Loading…"),)
        if trainer.state is not RunState.IDLE:
            return (self.tr("Race"),) if trainer.is_race else ()
        if session.dataset.error is not None:
            return (self.tr("No garments"),)
        if session.document.analysis.blocking is not None:
            return (self.tr("Not ready to train"), self.tr("Not ready"))
        if isinstance(trainer.outcome, RunFailed):
            return (self.tr("Failed"),)
        if isinstance(trainer.outcome, RunEnded):
            stopped = trainer.outcome.reason is not EndReason.COMPLETED
            return (self.tr("Stopped") if stopped else self.tr("Finished"),)
        return (self.tr("Loading…"),) if session.inference.state is InferenceState.LOADING else ()

    def _show_progress(self) -> None:
        trainer = self._session.trainer
        run = trainer.front
        started, last = (run.started, run.last_batches) if run else (None, None)
        if run is None or started is None or last is None:
            loading = self._session.loading
            self._name_progress()
            self._place.set_texts(loading_text(loading) or " ")
            self._progress.setValue(round(_RESOLUTION * loading.share_done))
            for figure in self._figures:
                figure.set_value(NONE)
            return
        self._name_progress()
        self._progress.setValue(round(_RESOLUTION * trainer.share_done()))
        words = self.tr("Epoch {epoch} of {epochs} · batch {batch} of {batches}").format(
            epoch=last.epoch + 1,
            epochs=started.epochs,
            batch=f"{last.batch:,}",
            batches=f"{started.batches:,}",
        )
        in_short = self.tr("Epoch {epoch} of {epochs}").format(
            epoch=last.epoch + 1, epochs=started.epochs
        )
        left = trainer.seconds_left()
        shorter: tuple[str, ...] = (in_short,)
        if trainer.state in (RunState.RUNNING, RunState.PAUSED) and left is not None:
            time_left = " · " + self.tr("{time} left").format(time=duration(left))
            words, shorter = words + time_left, (in_short + time_left, in_short)
        self._place.set_texts(words, *shorter)
        self._figures[0].set_value(figure_text(last.mean_loss))
        self._figures[1].set_value(share_text(last.mean_accuracy))
        epochs = run.history.epochs
        self._figures[2].set_value(figure_text(epochs[-1].val_loss) if epochs else NONE)
        self._figures[3].set_value(share_text(epochs[-1].val_accuracy) if epochs else NONE)

    def _name_progress(self) -> None:
        is_loading = self._session.loading.goes_on and self._session.trainer.started is None
        run, loading = self.tr("Progress of the run"), self.tr("Progress of loading")
        self._progress.setAccessibleName(loading if is_loading else run)

    def _lay_out(self) -> None:
        buttons = (self.step_button, self.step_epoch_button, self.stop_button)
        for button in buttons:
            button.setIconSize(QSize(20, 20))
        middle = QVBoxLayout()
        middle.setSpacing(UNIT // 2)
        middle.addStretch()
        middle.addWidget(self._status)
        middle.addWidget(self._progress)
        middle.addWidget(self._place)
        middle.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * UNIT, 0, 3 * UNIT, 0)
        layout.setSpacing(2 * UNIT)
        layout.addLayout(row(self.train_button, *buttons))
        layout.addWidget(self.more_epochs)
        layout.addLayout(middle, 1)
        for figure in self._figures:
            layout.addWidget(figure)
