"""The table of runs with what can be done to them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedLayout, QToolButton, QVBoxLayout, QWidget

from fashion_gui.session.session import Session
from fashion_gui.views.train.difference_dialog import DifferenceDialog
from fashion_gui.views.train.more_epochs_dialog import MoreEpochsDialog
from fashion_gui.views.train.run_actions import RunActions
from fashion_gui.views.train.runs_model import Column, RunsModel
from fashion_gui.views.train.runs_table import RunsTable
from fashion_gui.views.train.shown_run import ShownRun
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.translated import TranslatedWidget


class RunsPanel(TranslatedWidget):
    """Follows the session's runs. Buttons and menu act on the rows that are selected."""

    #: A race is to be put together.
    race_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs = session.runs
        self._settings = session.settings
        self.model = RunsModel(session.runs, session.settings, self)
        self.table = RunsTable(self.model, session.settings)
        self.actions_ = RunActions(self, session.runs, session.settings, lambda: self.table.chosen)
        self._title, self._empty = label("heading"), label("secondary", wrap=True)
        acts = self.actions_
        self.buttons = {
            action: self._button(action)
            for action in (
                acts.go_on,
                acts.more,
                acts.again,
                acts.compare,
                acts.settings,
                acts.network,
            )
        }
        self.race = QToolButton()
        self.race.setProperty("role", "flat")
        self.race.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.race.clicked.connect(self.race_requested)
        self.delete = self._button(acts.delete)
        self.delete.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._lay_out()
        self._listen()
        self._take_theme()
        self.retranslate_ui()
        self._refresh()

    def retranslate_ui(self) -> None:
        self._title.setText(self.tr("Runs"))
        self.setAccessibleName(self._title.text())
        self._empty.setText(
            self.tr("Every run is kept here with its settings, curves and weights, to be compared.")
        )
        self.race.setText(self.tr("Race…"))
        self.race.setToolTip(
            self.tr(
                "Trains several runs side by side that differ in one thing only, such as the "
                "optimizer (Ctrl+F6)"
            )
        )
        self.table.setAccessibleName(self.tr("Runs"))
        self.actions_.retranslate()
        self.delete.setAccessibleName(self.actions_.delete.text())
        self.model.refresh_looks()

    @Slot()
    def _refresh(self) -> None:
        rows = self.model.rows
        self._stack.setCurrentIndex(1 if rows else 0)
        self.actions_.refresh()
        for action, button in self.buttons.items():
            button.setVisible(bool(rows) and action.isVisible())
        self.delete.setVisible(bool(rows))

    @Slot(str)
    def _toggle(self, id_: str) -> None:
        if id_:
            self._runs.show((id_,), not self._runs.is_shown(id_))
        else:
            self.actions_.toggle_shown()

    @Slot()
    def _compare(self) -> None:
        chosen = self.table.chosen
        if len(chosen) == 2:
            DifferenceDialog(chosen[0], chosen[1], self._settings, self).open()

    @Slot()
    def _ask_for_more(self) -> None:
        """Asks how many epochs the run is to go on for."""
        chosen = self.table.chosen
        if len(chosen) != 1:
            return
        id_, dialog = chosen[0].id, MoreEpochsDialog(chosen[0], self)
        dialog.chosen.connect(lambda epochs: self._runs.train_more(id_, epochs))
        dialog.open()

    @Slot(object)
    def _open_menu(self, point: QPoint) -> None:
        if self.table.chosen:
            self.actions_.menu.popup(point)

    def _listen(self) -> None:
        acts = self.actions_
        acts.rename.triggered.connect(lambda: self.table.write(Column.NAME))
        acts.note.triggered.connect(lambda: self.table.write(Column.NOTE))
        acts.compare.triggered.connect(self._compare)
        acts.more.triggered.connect(self._ask_for_more)
        self.table.chosen_changed.connect(self._refresh)
        self.table.toggle_requested.connect(self._toggle)
        self.table.menu_requested.connect(self._open_menu)
        self.model.modelReset.connect(self._refresh)
        self.model.rowsInserted.connect(self._refresh)
        self.model.dataChanged.connect(self._refresh)
        self._runs.can_start_changed.connect(self._refresh)
        self._settings.theme_changed.connect(self._take_theme)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "flat")
        button.setDefaultAction(action)
        return button

    def _take_theme(self) -> None:
        self.actions_.take_theme()
        self.actions_.delete.setIcon(icon("trash-2", self._settings.theme))

    def _lay_out(self) -> None:
        head = row(self._title)
        head.addStretch()
        for button in (*self.buttons.values(), self.delete, self.race):
            head.addWidget(button)
        empty = QWidget()
        note = QVBoxLayout(empty)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        note.addWidget(self._empty)
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(empty)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addLayout(head)
        column.addWidget(body, 1)


def shown_runs(session: Session) -> list[ShownRun]:
    """The runs that the charts are to overlay, the newest last."""
    runs = session.runs
    going_on = {run.id for run in runs.going_on}
    return [
        ShownRun(
            run.result.history,
            run.colour,
            run.name,
            run.id in going_on,
            run.result.recipe.early_stopping,
        )
        for run in runs.shown
    ]
