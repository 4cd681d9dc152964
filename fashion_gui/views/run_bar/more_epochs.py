"""More epochs for a run that has finished."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QWidget

from fashion_gui.session.more_epochs import state_to_go_on_from, train_more
from fashion_gui.session.settings import Settings
from fashion_gui.session.trainer import Trainer
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.number_boxes import prepare
from fashion_gui.widgets.translated import TranslatedWidget

EPOCHS = 5
"""Added unless the person says another number."""


class MoreEpochs(TranslatedWidget):
    """A number and a button; off until there is a finished run that can go on."""

    def __init__(self, trainer: Trainer, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trainer = trainer
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
        trainer.state_changed.connect(self._refresh)
        settings.theme_changed.connect(self._refresh)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.button.setText(self.tr("More epochs"))
        self.button.setToolTip(
            self.tr("The last run goes on, with its weights and its optimizer as they were.")
        )
        self.count.setToolTip(self.tr("Epochs that are added."))
        self.count.setAccessibleName(self.tr("Epochs that are added"))
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        can = state_to_go_on_from(self._trainer) is not None
        self.button.setIcon(icon("plus", self._settings.theme, size=16))
        self.button.setEnabled(can)
        self.count.setEnabled(can)

    @Slot()
    def _train(self) -> None:
        train_more(self._trainer, self.count.value())
