"""The Train workspace: the recipe on the left, the live curves beside it."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from fashion_gui.views.train.curve_chart import CurveChart, Measure
from fashion_gui.views.train.recipe_form import RecipeForm
from fashion_gui.widgets.layout import UNIT, Card, label
from fashion_gui.widgets.translated import TranslatedWidget

SETTINGS_WIDTH = 37 * UNIT


class TrainWorkspace(TranslatedWidget):
    """Settings of the run and its curves, repainted on the session's frame."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.form = RecipeForm(session.document, session.settings)
        self.charts = tuple(CurveChart(measure, session.settings) for measure in Measure)
        self._waiting = deque(self.charts)
        self._title, self._empty, self._note = label("title"), label("title"), label("secondary")
        self._empty_hint = label("secondary", wrap=True)
        self.by_batch, self.by_epoch = QPushButton(), QPushButton()
        self._empty_note = QWidget()
        self._lay_out()
        session.trainer.event_arrived.connect(self._mark_dirty)
        session.trainer.state_changed.connect(self._mark_dirty)
        session.frame.connect(self._repaint_next)
        self.by_batch.toggled.connect(self._choose_axis)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self._title.setText(self.tr("Learning curves"))
        self._empty.setText(self.tr("No run yet"))
        self._empty_hint.setText(
            self.tr("Press Train (F5). The loss falls here while the network learns.")
        )
        self.by_batch.setText(self.tr("By batch"))
        self.by_epoch.setText(self.tr("By epoch"))
        self.by_batch.setToolTip(
            self.tr("Every batch as it was, faint, and the mean of the last 50, strong.")
        )
        self.by_epoch.setToolTip(self.tr("One point an epoch: the mean over its batches."))
        self._show_note()

    @Slot()
    def _mark_dirty(self) -> None:
        self._waiting.extend(chart for chart in self.charts if chart not in self._waiting)

    @Slot()
    def _repaint_next(self) -> None:
        """One chart a frame: both at once would keep the GUI thread longer than a frame lasts."""
        if not self._waiting or not self.isVisible():
            return
        chart = self._waiting.popleft()
        history = self._session.trainer.history
        self._empty_note.setVisible(not len(history.batch_losses))
        self._show_note()
        chart.show_history(history)

    @Slot(bool)
    def _choose_axis(self, by_batch: bool) -> None:
        for chart in self.charts:
            chart.set_by_batch(by_batch)
        self._mark_dirty()

    def _show_note(self) -> None:
        going = self._session.trainer.state is not RunState.IDLE
        self._note.setText(
            self.tr("Changes count for the next run.") if going else self.tr("Settings of the run")
        )

    def _lay_out(self) -> None:
        settings = Card()
        settings.setFixedWidth(SETTINGS_WIDTH)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(self.form)
        settings.column.addWidget(self._note)
        settings.column.addWidget(scroll, 1)

        axis = QButtonGroup(self)
        for button in (self.by_batch, self.by_epoch):
            button.setCheckable(True)
            button.setProperty("role", "flat")
            axis.addButton(button)
        self.by_batch.setChecked(True)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self.by_batch)
        head.addWidget(self.by_epoch)

        # The charts stand there from the start, empty: the first paint of a chart takes longer
        # than a frame, and in a run it would be seen.
        curves = QWidget()
        note = QVBoxLayout(self._empty_note)
        note.setSpacing(UNIT)
        note.addStretch()
        for part in (self._empty, self._empty_hint):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            note.addWidget(part)
        note.addStretch()
        self._empty_note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layers = QGridLayout(curves)
        layers.setContentsMargins(0, 0, 0, 0)
        layers.setVerticalSpacing(2 * UNIT)
        for place, chart in enumerate(self.charts):
            layers.addWidget(chart, place, 0)
            layers.setRowStretch(place, 1)
        layers.addWidget(self._empty_note, 0, 0)

        plots = Card()
        plots.column.addLayout(head)
        plots.column.addWidget(curves, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        layout.setSpacing(2 * UNIT)
        layout.addWidget(settings)
        layout.addWidget(plots, 1)
