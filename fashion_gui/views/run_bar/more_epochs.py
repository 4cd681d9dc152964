"""More epochs for a run that has finished."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QWidget

from fashion_gui.session.runs import Runs
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, SidePanel
from fashion_gui.widgets.number_boxes import prepare
from fashion_gui.widgets.translated import TranslatedWidget

EPOCHS = 5
"""Added unless the person says another number."""


class MoreEpochs(SidePanel, TranslatedWidget):
    """A number and a button; off until the last run has ended and can go on."""

    def __init__(self, runs: Runs, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self._settings = settings
        self.count = QSpinBox()
        self.count.setRange(1, 1000)
        self.count.setValue(EPOCHS)
        self.count.setPrefix("+")
        self.count.setFixedWidth(9 * UNIT)
        prepare(self.count)
        self.button = QPushButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(UNIT // 2)
        layout.addWidget(self.count)
        layout.addWidget(self.button)
        self.button.clicked.connect(self._train)
        runs.can_start_changed.connect(self._refresh)
        runs.rows_changed.connect(self._refresh)
        settings.theme_changed.connect(self._refresh)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.button.setText(self.tr("More epochs"))
        self.count.setToolTip(self.tr("Epochs that are added."))
        self.count.setAccessibleName(self.tr("Epochs that are added"))
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        last = self._runs.last
        can = last is not None and last.result.state is not None and self._runs.can_start
        if last is None:
            tip = self.tr("The last run goes on, with its weights and its optimizer as they were.")
        else:
            tip = self.tr("{run} goes on, with its weights and its optimizer as they were.").format(
                run=last.name
            )
        self.button.setToolTip(tip)
        self.button.setIcon(icon("plus", self._settings.theme, size=16))
        self.button.setEnabled(can)
        self.count.setEnabled(can)

    @Slot()
    def _train(self) -> None:
        last = self._runs.last
        if last is not None:
            self._runs.train_more(last.id, self.count.value())
