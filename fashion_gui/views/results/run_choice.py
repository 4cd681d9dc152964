"""Choosing one of the runs whose network gives a value a class."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, Qt
from PySide6.QtWidgets import QWidget

from fashion_gui.network.analysis import analyse
from fashion_gui.network.run_record import RunId, RunRecord
from fashion_gui.session.runs import Runs
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.layout import UNIT

_DOT = 12


class RunChoice(ChoiceBox):
    """A run by its colour and name. Keeps the one that is chosen while others come and go."""

    #: Another run is chosen, or what there is to choose from has changed.
    run_changed = Signal()

    def __init__(
        self, runs: Runs, settings: Settings, back: int = 0, parent: QWidget | None = None
    ) -> None:
        """`back` runs before the newest is chosen until a person chooses."""
        super().__init__(settings, parent)
        self._runs = runs
        self._settings = settings
        self._back = back
        self._chosen: RunId | None = None
        self._shown: tuple[RunRecord, ...] = ()
        self._tell_classes: dict[RunId, bool] = {}
        self.setMinimumWidth(18 * UNIT)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._choose)
        runs.rows_changed.connect(self.refresh)
        settings.theme_changed.connect(self.refresh)
        self.refresh()

    @property
    def run(self) -> RunRecord | None:
        """The run that is chosen; None where there is none."""
        place = self.currentIndex()
        return self._shown[place] if 0 <= place < len(self._shown) else None

    @property
    def shown(self) -> tuple[RunRecord, ...]:
        """The runs to choose from."""
        return self._shown

    def choose(self, id_: RunId) -> None:
        """Chooses a run as a person does."""
        places = [it.id for it in self._shown]
        if id_ in places:
            self._choose(places.index(id_))

    @Slot()
    def refresh(self) -> None:
        self._shown = tuple(run for run in self._runs.rows if self._tells_classes(run))
        ids = [run.id for run in self._shown]
        place = max(len(ids) - 1 - self._back, 0)
        if self._chosen in ids:
            place = ids.index(self._chosen)
        blocked = self.blockSignals(True)
        self.clear()
        for run in self._shown:
            self.addItem(
                _dot(self._settings.theme.runs[run.colour % len(self._settings.theme.runs)]),
                run.name,
            )
        if self._shown:
            self.setCurrentIndex(place)
        self.blockSignals(blocked)
        self.run_changed.emit()

    @Slot(int)
    def _choose(self, place: int) -> None:
        self._chosen = self._shown[place].id
        self.setCurrentIndex(place)
        self.run_changed.emit()

    def _tells_classes(self, run: RunRecord) -> bool:
        if run.id not in self._tell_classes:
            outputs = analyse(run.result.network, run.result.recipe).outputs
            self._tell_classes[run.id] = any(it.predicts_classes for it in outputs)
        return self._tell_classes[run.id]


def _dot(colour: str) -> QIcon:
    picture = QPixmap(2 * _DOT, 2 * _DOT)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(2, 2, 2 * _DOT - 4, 2 * _DOT - 4)
    painter.end()
    return QIcon(picture)
