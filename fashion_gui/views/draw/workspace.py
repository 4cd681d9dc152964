"""Workspace Draw: the paper, what the network sees of it, and what it takes it for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, Qt, QThreadPool, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QHideEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fashion_gui.data.drawing import DrawingStages, DrawingSteps, prepare_drawing
from fashion_gui.data.nearest import Nearest, nearest_garments
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.fine_tuning import FineTuning, labelled
from fashion_gui.session.gallery import Gallery, GalleryDrawing
from fashion_gui.session.inference import (
    DrawingPrediction,
    Inference,
    InferenceState,
    ModelChoice,
    Saliency,
)
from fashion_gui.session.newest import Newest
from fashion_gui.session.paper import Paper
from fashion_gui.session.runs import Runs
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.draw.drawing_card import DrawingCard
from fashion_gui.views.draw.gallery_dialog import GalleryDialog
from fashion_gui.views.draw.game_bar import GameBar
from fashion_gui.views.draw.guess_card import GuessCard
from fashion_gui.views.draw.guessing_game import GuessingGame, Round
from fashion_gui.views.draw.ink import SIDE, Ink, ink_array
from fashion_gui.views.draw.kept_dialog import KeptDialog
from fashion_gui.views.draw.nearest_strip import COUNT
from fashion_gui.views.draw.picture_exchange import PictureExchange
from fashion_gui.views.draw.stage_strip import StageStrip
from fashion_gui.widgets.layout import UNIT, Card, SideCard, label
from fashion_gui.widgets.translated import TranslatedWidget

SCREEN_MILLISECONDS = 16
"""A screen shows no more often than that what is new: a pen is heard twice as often."""

RESTING = 150
"""Milliseconds without a stroke after which the nearest garments are looked for."""

_Floats = npt.NDArray[np.float32]
_Garments = npt.NDArray[np.uint8]


class DrawWorkspace(TranslatedWidget):
    """Ink → stages (beside the GUI thread) → probabilities (in the inference thread) → bars."""

    #: The drawing is to be looked at in Inside: (28, 28) float32.
    inside_requested = Signal(object)

    def __init__(
        self,
        inference: Inference,
        dataset: Dataset,
        settings: Settings,
        runs: Runs,
        gallery: Gallery,
        tuning: FineTuning,
        paper: Paper,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._inference = inference
        self._settings = settings
        self._gallery = gallery
        self._tuning = tuning
        self._paper = paper
        self._runs = runs
        self._dataset = dataset
        self._stages: DrawingStages | None = None
        self.ink = Ink(self)
        self._preparation = Newest(self, self._start_preparing, SCREEN_MILLISECONDS)
        self._search = Newest(self)
        self._averaging = Newest(self)
        self.pictures = PictureExchange(self.ink, self)
        self._rest = QTimer(self)
        self._rest.setInterval(RESTING)
        self._rest.setSingleShot(True)
        self.drawing = DrawingCard(self.ink, settings, shortcut_scope=self)
        self.game = GuessingGame(self)
        self.game_bar = GameBar(self.game, settings)
        self._message = label("secondary", wrap=True)
        self._message.hide()
        self._stages_heading = label("heading")
        self.stages = StageStrip(settings)
        self.guess = GuessCard(settings)
        self._lay_out()
        self.show_gallery = QAction(self)
        self.addAction(self.show_gallery)
        self._connect()
        self._follow_trained()
        self._follow_runs()
        self._follow_kept()
        self.drawing.allow_keeping(False)
        self._follow_state()
        self.retranslate_ui()

    @property
    def is_settled(self) -> bool:
        """Whether the stages shown are those of the ink, and no picture is being read."""
        return not self._preparation.is_busy and not self.pictures.is_busy

    @property
    def message(self) -> str:
        """What is said of the last picture that was opened; empty where it went well."""
        return self._message.text()

    def retranslate_ui(self) -> None:
        self._stages_heading.setText(self.tr("What the network sees"))
        self.show_gallery.setText(self.tr("Gallery of the drawings of the game"))
        self._say("")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.drawing.canvas.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.game.leave()

    def event(self, event: QEvent) -> bool:
        # Undo and Paste belong to the drawing while the focus is here, not to the window's menu.
        if isinstance(event, QKeyEvent) and (do := self._own_command(event)) is not None:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                do()
                return True
        return super().event(event)

    def _own_command(self, event: QKeyEvent) -> partial[None] | None:
        for key, do in (
            (QKeySequence.StandardKey.Undo, self.ink.undo),
            (QKeySequence.StandardKey.Redo, self.ink.redo),
            (QKeySequence.StandardKey.Paste, self.pictures.paste),
        ):
            if event.matches(key):
                return partial(do)
        return None

    def _connect(self) -> None:
        inference = self._inference
        self.ink.ink_changed.connect(self._prepare)
        self._preparation.done.connect(self._take_prepared)
        inference.drawing_prepared.connect(self._take_stages)
        self._search.done.connect(self._take_nearest)
        self.pictures.said.connect(self._say)
        self._averaging.done.connect(self.drawing.canvas.trace)
        self._rest.timeout.connect(self._look_for_nearest)
        self.stages.steps_changed.connect(self._prepare)
        self.drawing.tracing_wanted.connect(self._trace)
        self.drawing.opening_wanted.connect(self.pictures.ask_for_picture)
        self.drawing.saving_wanted.connect(self.pictures.ask_where_to_save)
        self.drawing.canvas.dropped.connect(self.pictures.take_mime)
        self.drawing.keeping_wanted.connect(self._keep_labelled)
        self.drawing.kept_wanted.connect(self._show_kept)
        self._tuning.changed.connect(self._follow_kept)
        self.drawing.game_wanted.connect(lambda: self.game.begin())
        self.game.round_begun.connect(self._clear_for_round)
        self.game.round_ended.connect(self._keep_drawing)
        self.game_bar.gallery_wanted.connect(self._show_gallery)
        self.show_gallery.triggered.connect(self._show_gallery)
        self._gallery.keeping_failed.connect(self._tell_of_gallery)
        self.guess.asked_changed.connect(self._classify)
        self.guess.run_chosen.connect(self._runs.use_network)
        self._runs.rows_changed.connect(self._follow_runs)
        self.guess.explains.toggled.connect(self._classify)
        self.guess.inside.clicked.connect(self._look_inside)
        inference.state_changed.connect(self._follow_state)
        inference.trained_changed.connect(self._follow_trained)
        inference.drawing_classified.connect(self._take_prediction)
        inference.drawing_explained.connect(self._take_saliency)

    def _lay_out(self) -> None:
        left, centre, right = Card(), SideCard(), Card()
        left.column.addWidget(self.game_bar)
        left.column.addWidget(self.drawing, 1)
        left.column.addWidget(self._message)
        centre.column.addWidget(self._stages_heading)
        centre.column.addSpacing(UNIT)
        centre.column.addWidget(self.stages, 1)
        right.column.addWidget(self.guess)
        right.setMinimumWidth(44 * UNIT)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        layout.setSpacing(2 * UNIT)
        layout.addWidget(left, 44)
        layout.addWidget(centre, 24)
        layout.addWidget(right, 32)

    @Slot()
    def _prepare(self) -> None:
        work: Callable[[], DrawingStages] = partial(_stages_of, self.ink.image, self.stages.steps)
        if self._inference.can_classify:
            work = self._inference.reading(work, self._asked)
        self._preparation.request(work)

    def _start_preparing(self, work: Callable[[], None]) -> None:
        """In the thread that classifies: beside it, both would only wait for one another."""
        if self._inference.can_classify:
            self._inference.post("read", work)
        else:
            QThreadPool.globalInstance().start(work)

    @Slot(object)
    def _take_prepared(self, stages: DrawingStages) -> None:
        """Those that were read have come already, and their classification."""
        if stages is not self._stages:
            self._take_stages(stages)
            self._classify()

    @Slot(object)
    def _take_stages(self, stages: DrawingStages) -> None:
        self._stages = stages
        self.stages.show_stages(stages)
        self._paper.show(None if stages.is_empty else stages.pixels)
        self.guess.inside.setEnabled(not stages.is_empty)
        self.drawing.allow_keeping(not stages.is_empty)
        if stages.is_empty:
            self.guess.show_prediction(None)
            self.guess.nearest.show_garments([], [])
            self._rest.stop()
        else:
            self._rest.start()
        self._forget_saliency()

    def _forget_saliency(self) -> None:
        if not self.guess.explains.isChecked():
            self.stages.show_saliency(None)

    @Slot()
    def _classify(self) -> None:
        self._forget_saliency()
        ready = self._inference.state is not InferenceState.LOADING
        if ready and self._stages is not None and not self._stages.is_empty:
            for choice in self._asked:
                self._inference.classify(self._stages.pixels, choice)

    @Slot(object)
    def _take_prediction(self, prediction: DrawingPrediction) -> None:
        # An answer may come after the paper was cleared or the other network chosen.
        stages = self._stages
        if stages is None or stages.is_empty or prediction.choice not in self._asked:
            return
        self.guess.show_prediction(prediction)
        if prediction.choice is self._asked[0]:
            self.game.take(prediction.recognition)
        if self.guess.explains.isChecked() and prediction.choice is self._asked[0]:
            likeliest = int(prediction.recognition.probabilities.argmax())
            self._inference.explain(stages.pixels, likeliest, prediction.choice)

    @Slot(object)
    def _take_saliency(self, saliency: Saliency) -> None:
        wanted = self.guess.explains.isChecked() and saliency.choice is self._asked[0]
        if wanted and self._stages is not None and not self._stages.is_empty:
            self.stages.show_saliency(saliency.weights)

    @Slot()
    def _clear_for_round(self) -> None:
        self.ink.clear()
        self.drawing.canvas.trace(None)
        self.drawing.canvas.setFocus()

    @Slot(object)
    def _keep_drawing(self, ended: Round) -> None:
        """Puts what was drawn in a round into the gallery; an empty paper is no drawing."""
        if self._stages is None or self._stages.is_empty:
            return
        picture = self.ink.image
        picture.invertPixels()
        picture = picture.scaled(
            SIDE,
            SIDE,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        now = datetime.now()  # noqa: DTZ005 - the clock of the class room
        self._gallery.add(GalleryDrawing(picture, ended.wanted, ended.guessed, ended.seconds, now))

    @Slot()
    def _show_gallery(self) -> None:
        dialog = GalleryDialog(self._gallery, self._tuning, self._settings, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(int)
    def _keep_labelled(self, label_: int) -> None:
        """Puts the drawing, as the network sees it, into the project."""
        if self._stages is None or self._stages.is_empty:
            return
        if not self._tuning.room:
            self._say(self.tr("The project is full: delete some of its drawings first (D)."))
            return
        self._tuning.keep([labelled(self._stages.pixels, label_)])
        name = garment_name(label_, self._settings)
        sentence = self.tr("Kept as {name}. Drawings in the project: {count}")
        self._say(sentence.format(name=name, count=len(self._tuning.drawings)))

    @Slot()
    def _show_kept(self) -> None:
        dialog = KeptDialog(self._tuning, self._settings, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.gallery_wanted.connect(self._show_gallery)
        dialog.open()

    @Slot()
    def _follow_kept(self) -> None:
        self.drawing.show_kept(len(self._tuning.drawings))

    @Slot()
    def _tell_of_gallery(self) -> None:
        self._say(self.tr("The drawing could not be kept on the disk."))

    @Slot()
    def _look_inside(self) -> None:
        if self._stages is not None and not self._stages.is_empty:
            self.inside_requested.emit(self._stages.pixels)

    @Slot()
    def _look_for_nearest(self) -> None:
        data, stages = self._dataset.data, self._stages
        if data is not None and stages is not None and not stages.is_empty:
            self._search.request(partial(nearest_garments, stages.pixels, data.train_images, COUNT))

    @Slot(object)
    def _take_nearest(self, found: Nearest) -> None:
        data, stages = self._dataset.data, self._stages
        if data is None or stages is None or stages.is_empty:
            return
        self.guess.nearest.show_garments(
            [data.train_images[it] for it in found.places],
            [int(data.train_labels[it]) for it in found.places],
        )

    @Slot(object)
    def _trace(self, label_: int | None) -> None:
        data = self._dataset.data
        if label_ is None or data is None:
            self.drawing.canvas.trace(None)
            return
        garments = data.train_images[data.train_labels == label_]
        self._averaging.request(partial(_mean_of, garments))

    @Slot(str)
    def _say(self, sentence: str) -> None:
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))

    @Slot()
    def _follow_state(self) -> None:
        self.guess.show_state(self._inference.state)
        self._classify()

    @Slot()
    def _follow_trained(self) -> None:
        self.guess.allow_trained(self._inference.has_trained, bool(self._inference.learned))
        if ModelChoice.TRAINED in self._asked:
            self._classify()  # a drawing stands there with the answer of the run before

    @Slot()
    def _follow_runs(self) -> None:
        runs = self._runs.classifying
        used = next((run.id for run in runs if self._runs.is_used(run)), None)
        self.guess.show_runs([(run.id, run.name) for run in runs], used)

    @property
    def _asked(self) -> tuple[ModelChoice, ...]:
        """Whose networks are asked."""
        choices: tuple[ModelChoice, ...] = self.guess.asked.value.value
        return choices


def _stages_of(image: QImage, steps: DrawingSteps) -> DrawingStages:
    return prepare_drawing(ink_array(image), steps)


def _mean_of(garments: _Garments) -> QImage:
    """The mean of garments (n, 28, 28), as the canvas lays it under the ink."""
    mean = np.rint(garments.mean(axis=0)).astype(np.uint8)
    height, width = mean.shape
    picture = QImage(mean.tobytes(), width, height, width, QImage.Format.Format_Indexed8)
    return picture.copy()
