"""The hands on what is looked at: freeze a step, training or prediction, another mask."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.elided_label import ElidedLabel
from fashion_gui.widgets.export_button import ExportButton
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, row
from fashion_gui.widgets.reach import reached_by
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.terms import explained_tip
from fashion_gui.widgets.translated import TranslatedWidget

FREEZE, SWITCH, MASK = "F9", "F8", "Shift+F9"


class Mode(Enum):
    """How the garment goes through the network."""

    TRAINING = "training"
    PREDICTION = "prediction"


class TopBar(TranslatedWidget):
    """Buttons with their shortcuts, and below them whose weights are seen."""

    #: The person wants the next update frozen.
    freeze_requested = Signal()
    #: The person wants the garment seen as in training, or as in a prediction (a `Mode`).
    mode_changed = Signal(object)
    #: The person wants another mask on the same garment.
    mask_requested = Signal()

    def __init__(
        self, settings: Settings, export: ExportButton, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.export = export
        self.freeze_button = QPushButton()
        self.freeze_button.setProperty("role", "primary")
        self.modes = Segmented(tuple(Mode), settings)
        self.modes.set_value(Mode.PREDICTION)
        self.mask_button = QPushButton()
        reached_by(self.mask_button, self.modes.button(Mode.TRAINING))
        self.fit_button = QPushButton()
        self.fit_button.setProperty("role", "flat")
        self.status = ElidedLabel("secondary")
        self._lamp = _Lamp(settings)
        buttons = row(self.freeze_button, self.modes, self.mask_button)
        buttons.addStretch(1)
        buttons.addWidget(self.fit_button)
        buttons.addWidget(self.export)
        line = row(self._lamp, self.status)
        line.setStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(buttons)
        column.addLayout(line)
        self.freeze_button.clicked.connect(self.freeze_requested)
        self.mask_button.clicked.connect(self.mask_requested)
        self.modes.value_changed.connect(self.mode_changed)
        for keys, slot in ((FREEZE, self._freeze), (SWITCH, self._switch), (MASK, self._mask)):
            QShortcut(QKeySequence(keys), self, slot)
        settings.theme_changed.connect(self._draw_icons)
        self._draw_icons()
        self.retranslate_ui()

    @property
    def is_live(self) -> bool:
        """Whether the lamp is lit."""
        return self._lamp.lit

    def show_mode(self, mode: Mode) -> None:
        """Shows a mode that was chosen elsewhere, without telling."""
        self.modes.blockSignals(True)
        self.modes.set_value(mode)
        self.modes.blockSignals(False)

    def show_status(self, text: str, live: bool) -> None:
        """Says whose weights are seen, and whether they change this moment."""
        self.status.setText(text)
        self.status.setToolTip(text)
        self._lamp.set_lit(live)

    def retranslate_ui(self) -> None:
        self.freeze_button.setText(self.tr("Freeze a step  {keys}").format(keys=FREEZE))
        self.freeze_button.setToolTip(
            self.tr("Trains on one batch and holds everything still that it computed")
        )
        self.modes.setAccessibleName(self.tr("Seen as in"))
        self.modes.set_text(Mode.TRAINING, self.tr("Training step"))
        self.modes.set_text(Mode.PREDICTION, self.tr("Prediction"))
        for mode, text in (
            (Mode.TRAINING, self.tr("Dropout and noise are on, as in training")),
            (Mode.PREDICTION, self.tr("All neurons are on and nothing is scaled")),
        ):
            self.modes.button(mode).setToolTip(f"{text} ({SWITCH})")
        self.mask_button.setText(self.tr("Another mask"))
        mask = self.tr("Draws other neurons to switch off, on the same garment ({keys})")
        self.mask_button.setToolTip(explained_tip(self.mask_button.text(), mask.format(keys=MASK)))
        self.fit_button.setToolTip(
            self.tr("Show the whole network (0); the wheel zooms, dragging moves")
        )
        self.fit_button.setAccessibleName(self.tr("Show the whole network"))
        self.export.set_file_name(self.tr("neurons"))

    def _draw_icons(self) -> None:
        theme = self._settings.theme
        self.freeze_button.setIcon(icon("snowflake", theme, theme.on_accent, 16))
        self.fit_button.setIcon(icon("maximize", theme, size=16))

    @Slot()
    def _freeze(self) -> None:
        self.freeze_button.click()

    @Slot()
    def _mask(self) -> None:
        self.mask_button.click()

    @Slot()
    def _switch(self) -> None:
        training = self.modes.value is Mode.TRAINING
        self.modes.set_value(Mode.PREDICTION if training else Mode.TRAINING)


class _Lamp(QWidget):
    """A dot, lit while what is seen changes by itself."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.lit = False
        self.setFixedSize(QSize(10, 10))
        settings.theme_changed.connect(self.update)

    def set_lit(self, lit: bool) -> None:
        self.lit = lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._settings.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.right if self.lit else theme.text_disabled))
        painter.drawEllipse(1, 1, 8, 8)
