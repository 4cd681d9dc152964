"""The Train workspace: the recipe on the left, the live curves beside it."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QWidget

from fashion_gui.network.race import Race
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from fashion_gui.views.train.charts import Charts
from fashion_gui.views.train.live_settings import LiveSettings
from fashion_gui.views.train.live_values_dialog import LiveValuesDialog
from fashion_gui.views.train.race_dialog import RaceDialog
from fashion_gui.views.train.rate_finder_dialog import RateFinderDialog
from fashion_gui.views.train.recipe_form import RecipeForm
from fashion_gui.views.train.runs_panel import RunsPanel, shown_runs
from fashion_gui.widgets.layout import UNIT, Card, SideCard, label
from fashion_gui.widgets.translated import TranslatedWidget

SETTINGS_WIDTH = 37 * UNIT


def building(session: Session) -> Generator[None, None, TrainWorkspace]:
    """Makes the workspace in steps, each of which holds the window up for a few frames."""
    form = RecipeForm(session.document, session.settings)
    yield
    charts = Charts(session)
    yield
    runs = RunsPanel(session)
    yield
    return TrainWorkspace(session, form, charts, runs)


class TrainWorkspace(TranslatedWidget):
    """Settings of the run and its curves, repainted on the session's frame."""

    def __init__(
        self,
        session: Session,
        form: RecipeForm,
        charts: Charts,
        runs: RunsPanel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.form, self.charts, self.runs = form, charts, runs
        self.live = LiveSettings(session.trainer)
        self.live_values: LiveValuesDialog | None = None
        self._note = label("secondary")
        self._lay_out()
        session.trainer.run_event_arrived.connect(self.charts.note_growth)
        session.runs.shown_changed.connect(self._show_runs)
        for changed in (
            session.trainer.state_changed,
            session.dataset.loaded,
            session.document.network_changed,
        ):
            changed.connect(self._show_note)
        self.form.rate_finder_requested.connect(self._find_rate)
        self.form.live_values_requested.connect(self._show_live_values)
        self.runs.race_requested.connect(self.open_race)
        session.inference.state_changed.connect(self.form.fit.show_cores)
        session.trainer.state_changed.connect(self.form.fit.show_cores)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self._show_note()
        self._show_runs()

    @Slot()
    def _show_runs(self) -> None:
        self.charts.show_runs(shown_runs(self._session))

    @Slot()
    def open_race(self, race: Race | None = None) -> RaceDialog:
        """Opens the dialog for a race, with this one in it."""
        dialog = RaceDialog(self._session, race, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    @Slot()
    def _find_rate(self) -> None:
        dialog = RateFinderDialog(self._session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def _show_live_values(self) -> None:
        if self.live_values is None:
            self.live_values = LiveValuesDialog(self._session, self)
        self.live_values.show()
        self.live_values.raise_()

    @Slot()
    def _show_note(self) -> None:
        going = self._session.trainer.state is not RunState.IDLE
        self._note.setText(
            self.tr("Changes count for the next run.") if going else self.tr("Settings of the run")
        )
        ready = self._session.dataset.data is not None and self._session.document.analysis.trainable
        self.form.find_rate.setEnabled(not going and ready)

    def _lay_out(self) -> None:
        # From the outside inwards: what a widget holds is styled anew wherever it is put.
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        layout.setSpacing(2 * UNIT)
        settings, plots, table = SideCard(), Card(), SideCard()
        settings.setFixedWidth(SETTINGS_WIDTH)
        results = QSplitter(Qt.Orientation.Vertical)
        results.setChildrenCollapsible(False)
        results.setHandleWidth(2 * UNIT)
        layout.addWidget(settings)
        layout.addWidget(results, 1)
        for card, share in ((plots, 5), (table, 2)):
            results.addWidget(card)
            results.setStretchFactor(results.count() - 1, share)
        results.setSizes([5000, 2000])
        plots.column.addWidget(self.charts)
        table.column.addWidget(self.runs)

        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        settings.column.addWidget(self.live)
        settings.column.addWidget(self._note)
        settings.column.addWidget(scroll, 1)
        scroll.setWidget(self.form)
        self.form.setAutoFillBackground(False)  # `setWidget` switches it on
