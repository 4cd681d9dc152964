"""The Inside workspace: the network neuron by neuron, alive, or in one step held still."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from fashion_gui.network.analysis import Analysis, analyse
from fashion_gui.network.graph import Network
from fashion_gui.network.project import Project
from fashion_gui.runs.events import FloatArray, LayersSeen
from fashion_gui.runs.inside import (
    FrozenStep,
    Look,
)
from fashion_gui.session.inside_garment import Origin
from fashion_gui.session.inside_source import SourceKind, is_same_graph
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from fashion_gui.session.whole_file import Content
from fashion_gui.session.words import problem_sentence, problem_title
from fashion_gui.views.inside.garment_column import GarmentColumn
from fashion_gui.views.inside.garment_sources import Origins
from fashion_gui.views.inside.neuron_desk import NeuronDesk
from fashion_gui.views.inside.neuron_table import neuron_table
from fashion_gui.views.inside.neuron_view import NeuronView
from fashion_gui.views.inside.panels import Panels, Tab
from fashion_gui.views.inside.panels import building as panels_building
from fashion_gui.views.inside.source_words import failure_sentence, status_sentence
from fashion_gui.views.inside.top_bar import Mode, TopBar
from fashion_gui.widgets.export_button import PICTURE_SCALE, ExportButton, png
from fashion_gui.widgets.layout import UNIT, Card
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.translated import TranslatedWidget


def building(session: Session) -> Generator[None, None, InsideWorkspace]:
    """Makes the workspace in steps, each of which holds the window up for a few frames."""
    garments = GarmentColumn(session, session.inside)
    yield
    panels = yield from panels_building(session.settings)
    yield
    return InsideWorkspace(session, garments, panels)


class InsideWorkspace(TranslatedWidget):
    """Garments on the left, the network in the middle, figures on the right.

    What arrives is noted, and painted on the session's frame.
    """

    def __init__(
        self,
        session: Session,
        garments: GarmentColumn,
        panels: Panels,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._inside = session.inside
        self.garments, self.panels = garments, panels
        self.bar = TopBar(
            session.settings,
            ExportButton(
                session.settings,
                session.background,
                {".png": self._picture, ".csv": self._table},
            ),
        )
        self.view = NeuronView(session.settings)
        self.notice = Notice("network", session.settings)
        self._desk = NeuronDesk(session.inside, session.dataset, self.view, panels, self)
        self._network, self._analysis = Network(), Analysis({}, ())
        self._run: object = None
        self._seed = self._batch_place = 0
        self._look_is_new = self._lives_are_new = False
        self._failure = ""
        self.setFocusProxy(self.view)
        self._lay_out()
        self._connect()
        self.retranslate_ui()

    def open_test(self, index: int) -> None:
        """Puts in a garment of the test set, as other workspaces ask for it."""
        self._inside.put_in_test(index)
        self.garments.show_list(Origins.TEST)

    def open_drawing(self, pixels: FloatArray) -> None:
        """Puts in a drawing (28, 28) float32 in [0, 1]."""
        self._inside.put_in_drawing(pixels)
        self.garments.show_list(Origins.DRAWINGS)

    def retranslate_ui(self) -> None:
        self._word_notice()
        self._show_status()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._inside.open()
        self._take_source()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._inside.close()

    def _lay_out(self) -> None:
        # From the outside inwards: what a widget holds is styled anew wherever it is put.
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        layout.setSpacing(UNIT + UNIT // 2)
        middle = Card()
        layout.addWidget(self.garments)
        layout.addWidget(middle, 1)
        layout.addWidget(self.panels)
        self._stack = QStackedWidget()
        middle.column.setContentsMargins(UNIT + UNIT // 2, 2 * UNIT, UNIT + UNIT // 2, UNIT)
        middle.column.addWidget(self.bar)
        middle.column.addWidget(self._stack, 1)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.notice)

    def _connect(self) -> None:
        inside, session, panels = self._inside, self._session, self.panels
        inside.source_changed.connect(self._take_source)
        inside.looked.connect(self._take_look)
        inside.step_frozen.connect(self._take_step)
        inside.lived.connect(self._take_lives)
        inside.explained.connect(panels.saliency.show_saliency)
        inside.occluded.connect(panels.saliency.show_occlusion)
        inside.failed.connect(self._take_failure)
        for changed in (
            session.trainer.state_changed,
            session.dataset.loaded,
            session.inference.state_changed,
            session.document.network_changed,
        ):
            changed.connect(self._show_status)
        session.frame.connect(self._repaint)
        self.bar.freeze_requested.connect(inside.freeze)
        self.bar.mode_changed.connect(self._set_mode)
        self.bar.mask_requested.connect(self._draw_another_mask)
        self.bar.fit_button.clicked.connect(self.view.fit)
        self.view.rendered.connect(self._allow_export)
        panels.turned.connect(self._turn)
        panels.neuron.exciting.garment_chosen.connect(self._open_training)
        panels.saliency.saliency_requested.connect(inside.ask_saliency)
        panels.saliency.occlusion_requested.connect(inside.ask_occlusion)

    @Slot()
    def _take_source(self) -> None:
        """Another network, or other weights of it; `showEvent` makes up for what was missed."""
        if not self.isVisible():
            return
        source = self._inside.source
        if source is not None:
            self._take_project(source.project)
            if source.kind is SourceKind.RUN and source.made_by is not self._run:
                self._run = source.made_by
                self.panels.layers.forget()
        if self._inside.lives:
            step = self._inside.step
            of_step = step is not None and step.lives is self._inside.lives
            batch = len(step.indices) if step is not None and of_step else None
            self.panels.layers.show_lives(self._inside.lives, batch)
        self._show_step()
        if self._inside.step is None and self.garments.shown is Origins.BATCH:
            self.garments.refresh()  # the step was of a run that is no longer looked into
        self._look_is_new = True
        self._show_status()

    def _take_project(self, project: Project) -> None:
        """Shows its network; one that is the same stays as it is seen, and what is chosen in it."""
        analysis = analyse(project.network, project.recipe)
        same = is_same_graph(project.network, self._network)
        if same and analysis.outputs == self._analysis.outputs:
            return
        self._network, self._analysis = project.network, analysis
        self._desk.forget_looks()
        self.view.show_network(project.network, analysis)
        self.panels.layers.forget()

    @Slot(object)
    def _take_look(self, look: Look) -> None:
        self._failure = ""
        self._desk.note_look(look)
        self._look_is_new = True

    @Slot(object)
    def _take_step(self, step: FrozenStep) -> None:
        """A step is held still: its garments are listed, and one is seen as the step saw it."""
        if self._inside.origin is Origin.BATCH and self._inside.place is not None:
            self._batch_place = self._inside.place
        place = min(self._batch_place, len(step.indices) - 1)
        self.bar.show_mode(Mode.TRAINING)
        self._inside.show_training()
        self._inside.put_in_batch(place)
        self.garments.show_list(Origins.BATCH)
        self._show_step()
        if step.lives:
            self.panels.layers.add(step.lives, len(step.indices))
            self._lives_are_new = True
        self._show_status()

    @Slot(object)
    def _take_lives(self, seen: LayersSeen) -> None:
        self.panels.layers.add(seen.lives)
        self._lives_are_new = True

    @Slot(str)
    def _take_failure(self, reason: str) -> None:
        if reason != "no classes":
            self._failure = failure_sentence(reason)
            self._show_status()

    @Slot()
    def _repaint(self) -> None:
        if not self.isVisible():
            return
        if self._look_is_new:
            self._look_is_new = False
            self._show_look()
        if self._lives_are_new and self.panels.tab is Tab.LAYERS:
            self._lives_are_new = False
            self.panels.layers.refresh()

    def _show_look(self) -> None:
        look = self._inside.look
        self.view.show_look(look)
        self.panels.loss.show_look(look, self._analysis)
        self._desk.show_look(look, self._analysis)
        output = next((it for it in self._analysis.outputs if it.predicts_classes), None)
        garment = predicted = None
        if look is not None and output is not None and output.layer_id in look.values:
            garment, predicted = look.garment, int(look.values[output.layer_id].argmax())
        if self.panels.tab is Tab.SALIENCY or garment is None:
            self.panels.saliency.show_garment(garment, predicted)
        self.garments.mark()
        self._show_status()

    @Slot()
    def _allow_export(self) -> None:
        is_seen = self._inside.source is not None and self.view.look is not None
        self.bar.export.set_ready(is_seen)

    def _picture(self) -> Content:
        paint = self.view.picture_for(PICTURE_SCALE)
        return lambda: png(paint())

    def _table(self) -> Content:
        look, network, off = self.view.look, self._network, self._inside.off_counts
        assert look is not None
        return lambda: neuron_table(network, look, off)

    def _show_step(self) -> None:
        inside = self._inside
        self.panels.step.show_step(inside.step, self._network, inside.off_counts)

    @Slot()
    def _show_status(self) -> None:
        inside, state = self._inside, self._session.trainer.state
        frozen = inside.origin is Origin.BATCH
        live = state is RunState.RUNNING and not frozen and inside.look is not None
        self.bar.show_status(self._failure or status_sentence(self._session, inside), live)
        self.bar.freeze_button.setEnabled(inside.can_freeze)
        self.bar.mask_button.setEnabled(self.bar.modes.value is Mode.TRAINING)
        self._allow_export()
        self._stack.setCurrentIndex(1 if inside.source is None else 0)
        self._word_notice()

    def _word_notice(self) -> None:
        if self._session.dataset.error is not None:
            self.notice.set_text(
                self.tr("The garments could not be read"),
                self.tr("Data (Ctrl+1) says why and how to mend it."),
            )
            return
        problem = self._session.document.analysis.blocking
        if problem is None:
            self.notice.set_text(self.tr("The garments are being read…"))
        else:
            self.notice.set_text(problem_title(problem), problem_sentence(problem))

    @Slot(object)
    def _set_mode(self, mode: Mode) -> None:
        if mode is Mode.TRAINING:
            self._inside.show_training(self._seed)
        else:
            self._inside.show_prediction()
        self._show_status()

    @Slot()
    def _draw_another_mask(self) -> None:
        """Of a frozen garment too: then with the weights of now, as the step had one mask only."""
        step, place = self._inside.step, self._inside.place
        if self._inside.origin is Origin.BATCH and step is not None and place is not None:
            self._inside.put_in_training(int(step.indices[place]))
        self._seed += 1
        self._inside.show_training(self._seed)

    @Slot(object)
    def _turn(self, tab: Tab) -> None:
        if tab is Tab.NEURON:
            self._desk.ask()
        elif tab is Tab.SALIENCY:
            self._look_is_new = True
        elif tab is Tab.LAYERS:
            self._lives_are_new = True

    @Slot(int)
    def _open_training(self, index: int) -> None:
        self._inside.put_in_training(index)
        self.garments.show_list(Origins.TRAINING)
