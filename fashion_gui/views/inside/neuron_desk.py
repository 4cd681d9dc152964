"""The neuron that is chosen: asks what it computes, and has its value held by hand."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Slot

from fashion_gui.network.analysis import Analysis
from fashion_gui.runs.inside import Exciting, Index, Look, Pin
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.inside import Inside
from fashion_gui.views.inside.neuron_panel import pin_index
from fashion_gui.views.inside.neuron_view import NeuronView
from fashion_gui.views.inside.panels import Panels, Tab


class NeuronDesk(QObject):
    """Goes between the neuron chosen in the view, the panel that tells of it, and the service."""

    def __init__(
        self, inside: Inside, dataset: Dataset, view: NeuronView, panels: Panels, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._inside = inside
        self._dataset = dataset
        self._view = view
        self._panels = panels
        self._before: Look | None = None
        view.neuron_chosen.connect(self._choose)
        inside.neuron_explained.connect(panels.neuron.show_facts)
        inside.excited.connect(self._show_exciting)
        panels.neuron.pin_requested.connect(self._pin)
        panels.neuron.release_requested.connect(self._release)
        panels.neuron.release_all_requested.connect(self._release_all)

    def forget_looks(self) -> None:
        """Another network is looked into."""
        self._before = None

    def note_look(self, look: Look) -> None:
        """Keeps a look without pins, to compare those with pins with it."""
        if not look.pins and not look.is_training:
            self._before = look

    def show_look(self, look: Look | None, analysis: Analysis) -> None:
        """Tells the panel of the newest look, and asks what the neuron computes in it."""
        before = None if look is None else self._before_of(look)
        self._panels.neuron.show_look(look, before, self._inside.pins, analysis)
        if self._panels.tab is Tab.NEURON:
            self._ask_what_it_computes()

    def ask(self) -> None:
        """Asks all that the panel shows of the chosen neuron."""
        self._ask_what_it_computes()
        spot = self._view.chosen
        if spot is not None:
            self._inside.ask_exciting(spot[0], pin_index(self._view.index_of(spot)))

    def _ask_what_it_computes(self) -> None:
        spot = self._view.chosen
        if spot is not None and self._inside.look is not None:
            self._inside.ask_neuron(spot[0], self._view.index_of(spot))

    def _before_of(self, look: Look) -> Look | None:
        """The look at the same garment before any neuron was pinned."""
        before = self._before
        if before is None or not np.array_equal(before.garment.pixels, look.garment.pixels):
            return None
        return before

    @Slot(object, object)
    def _choose(self, layer_id: str | None, index: Index | None) -> None:
        panels = self._panels
        panels.neuron.choose(self._view.network, layer_id, index)
        panels.step.choose(layer_id, index)
        if layer_id is None:
            return
        if panels.tab is Tab.NEURON:
            self.ask()
        else:
            panels.tabs.set_value(Tab.NEURON)

    @Slot(object)
    def _show_exciting(self, exciting: Exciting) -> None:
        data = self._dataset.data
        if data is not None:
            self._panels.neuron.show_exciting(exciting, data.images_for(exciting.indices))

    @Slot(object)
    def _pin(self, pin: Pin) -> None:
        self._inside.set_pins([*self._pins_but(pin.layer, pin.index), pin])

    @Slot(str, object)
    def _release(self, layer_id: str, index: Index) -> None:
        self._inside.set_pins(self._pins_but(layer_id, index))

    @Slot()
    def _release_all(self) -> None:
        self._inside.set_pins(())

    def _pins_but(self, layer_id: str, index: Index) -> list[Pin]:
        return [it for it in self._inside.pins if (it.layer, it.index) != (layer_id, index)]
