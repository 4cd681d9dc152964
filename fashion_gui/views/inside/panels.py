"""The panels beside the network, one at a time."""

from __future__ import annotations

from collections.abc import Generator
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.views.inside.layers_panel import LayersPanel
from fashion_gui.views.inside.loss_panel import LossPanel
from fashion_gui.views.inside.neuron_panel import NeuronPanel
from fashion_gui.views.inside.saliency_panel import SaliencyPanel
from fashion_gui.views.inside.step_panel import StepPanel
from fashion_gui.widgets.layout import UNIT, Card, SidePanel
from fashion_gui.widgets.reach import reached_by
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.translated import TranslatedWidget

WIDTH = 45 * UNIT


def building(settings: Settings) -> Generator[None, None, Panels]:
    """Makes the panels in steps."""
    step = StepPanel(settings)
    yield
    loss = LossPanel(settings)
    yield
    neuron = NeuronPanel(settings)
    yield
    layers = LayersPanel(settings)
    yield
    saliency = SaliencyPanel(settings)
    yield
    return Panels(settings, step, loss, neuron, layers, saliency)


class Tab(Enum):
    """What is read beside the network."""

    STEP = "step"
    LOSS = "loss"
    NEURON = "neuron"
    LAYERS = "layers"
    SALIENCY = "saliency"


class Panels(SidePanel, TranslatedWidget):
    """Step, Loss, Neuron, Layers, Saliency."""

    #: Another panel is in front (a `Tab`).
    turned = Signal(object)

    def __init__(
        self,
        settings: Settings,
        step: StepPanel,
        loss: LossPanel,
        neuron: NeuronPanel,
        layers: LayersPanel,
        saliency: SaliencyPanel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.tabs = Segmented(tuple(Tab), settings)
        self.step, self.loss, self.neuron = step, loss, neuron
        self.layers, self.saliency = layers, saliency
        self._stack = QStackedWidget()
        card = Card()
        card.column.setContentsMargins(UNIT + 4, 2 * UNIT, UNIT + 4, UNIT)
        card.column.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignHCenter)
        card.column.addWidget(self._stack, 1)
        panels = (self.step, self.loss, self.neuron, self.layers, self.saliency)
        for tab, panel in zip(Tab, panels, strict=True):
            area = _scrolled(panel)
            reached_by(area, self.tabs.button(tab))
            self._stack.addWidget(area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.setFixedWidth(WIDTH)
        self.tabs.value_changed.connect(self._turn)
        self.retranslate_ui()

    @property
    def tab(self) -> Tab:
        """The panel in front."""
        return self.tabs.value

    def retranslate_ui(self) -> None:
        self.tabs.setAccessibleName(self.tr("Panel beside the network"))
        for tab, text, hint in (
            (Tab.STEP, self.tr("Step"), self.tr("The frozen step: loss, gradients, weights")),
            (Tab.LOSS, self.tr("Loss"), self.tr("How the loss of this garment comes about")),
            (Tab.NEURON, self.tr("Neuron"), self.tr("What the chosen neuron computes")),
            (Tab.LAYERS, self.tr("Layers"), self.tr("Gradients and values of each layer, live")),
            (Tab.SALIENCY, self.tr("Saliency"), self.tr("What in the garment counts")),
        ):
            self.tabs.set_text(tab, text)
            self.tabs.button(tab).setToolTip(hint)

    def _turn(self, tab: Tab) -> None:
        self._stack.setCurrentIndex(tuple(Tab).index(tab))
        self.turned.emit(tab)


def _scrolled(panel: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(panel)
    panel.setContentsMargins(0, 0, UNIT, 0)
    panel.setAutoFillBackground(False)  # `setWidget` switches it on
    return area
