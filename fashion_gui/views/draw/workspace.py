"""Workspace Draw: the paper, what the network sees of it, and what it takes it for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fashion_gui.data.drawing import DrawingStages
from fashion_gui.session.inference import (
    DrawingPrediction,
    Inference,
    InferenceState,
    ModelChoice,
)
from fashion_gui.session.settings import Settings
from fashion_gui.views.draw.drawing_card import DrawingCard
from fashion_gui.views.draw.guess_card import GuessCard
from fashion_gui.views.draw.ink import Ink
from fashion_gui.views.draw.preparation import Preparation
from fashion_gui.views.draw.stage_strip import StageStrip
from fashion_gui.widgets.layout import UNIT, Card, label
from fashion_gui.widgets.translated import TranslatedWidget


class DrawWorkspace(TranslatedWidget):
    """Ink → stages (beside the GUI thread) → probabilities (in the inference thread) → bars."""

    def __init__(
        self, inference: Inference, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._inference = inference
        self._stages: DrawingStages | None = None
        self.ink = Ink(self)
        self._preparation = Preparation(self)
        self.drawing = DrawingCard(self.ink, settings, shortcut_scope=self)
        self._stages_heading = label("heading")
        self.stages = StageStrip(settings)
        self.guess = GuessCard(settings)
        self._lay_out()

        self.ink.ink_changed.connect(self._prepare)
        self._preparation.prepared.connect(self._take_stages)
        self.guess.choice_changed.connect(self._classify)
        inference.state_changed.connect(self._follow_state)
        inference.trained_changed.connect(self._follow_trained)
        inference.drawing_classified.connect(self._take_prediction)
        self._follow_trained()
        self._follow_state()
        self.retranslate_ui()

    @property
    def is_settled(self) -> bool:
        """Whether the stages shown are those of the ink."""
        return not self._preparation.is_busy

    def retranslate_ui(self) -> None:
        self._stages_heading.setText(self.tr("What the network sees"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.drawing.canvas.setFocus()

    def event(self, event: QEvent) -> bool:
        # Undo belongs to the drawing while the focus is here, not to the window's menu.
        if isinstance(event, QKeyEvent) and _is_undo_or_redo(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                undo = event.matches(QKeySequence.StandardKey.Undo)
                (self.ink.undo if undo else self.ink.redo)()
                return True
        return super().event(event)

    def _lay_out(self) -> None:
        left, centre, right = Card(), Card(), Card()
        left.column.addWidget(self.drawing)
        centre.column.addWidget(self._stages_heading)
        centre.column.addSpacing(UNIT)
        centre.column.addWidget(self.stages, 1)
        right.column.addWidget(self.guess)
        right.setMinimumWidth(44 * UNIT)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        layout.setSpacing(2 * UNIT)
        layout.addWidget(left, 46)
        layout.addWidget(centre, 22)
        layout.addWidget(right, 32)

    @Slot()
    def _prepare(self) -> None:
        self._preparation.request(self.ink.image)

    @Slot(object)
    def _take_stages(self, stages: DrawingStages) -> None:
        self._stages = stages
        self.stages.show_stages(stages)
        if stages.is_empty:
            self.guess.show_prediction(None)
        self._classify()

    @Slot()
    def _classify(self) -> None:
        ready = self._inference.state is not InferenceState.LOADING
        if ready and self._stages is not None and not self._stages.is_empty:
            self._inference.classify(self._stages.pixels, self.guess.choice.value)

    @Slot(object)
    def _take_prediction(self, prediction: DrawingPrediction) -> None:
        # An answer may come after the paper was cleared or the other network chosen.
        drawn = self._stages is not None and not self._stages.is_empty
        if drawn and prediction.choice is self.guess.choice.value:
            self.guess.show_prediction(prediction)

    @Slot()
    def _follow_state(self) -> None:
        self.guess.show_state(self._inference.state)
        self._classify()

    @Slot()
    def _follow_trained(self) -> None:
        self.guess.allow_trained(self._inference.has_trained, bool(self._inference.learned))
        if self.guess.choice.value is ModelChoice.TRAINED:
            self._classify()  # a drawing stands there with the answer of the run before


def _is_undo_or_redo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(
        QKeySequence.StandardKey.Redo
    )
