"""What one neuron computes, what it looks for, and what happens without it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDoubleSpinBox, QPushButton, QWidget

from fashion_gui.network.analysis import Analysis
from fashion_gui.network.graph import LayerId, Network
from fashion_gui.runs.inside import Exciting, Index, Look, NeuronFacts, Pin
from fashion_gui.session.layer_words import layer_sentence
from fashion_gui.session.run_words import share_text
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.inside.exciting_strip import ExcitingStrip
from fashion_gui.views.inside.figure_rows import FigureRows
from fashion_gui.views.inside.neuron_words import place_text, signed_text, value_text
from fashion_gui.views.inside.noise_card import NoiseCard
from fashion_gui.views.inside.notice_panel import NoticePanel
from fashion_gui.views.inside.weight_picture import WeightPicture
from fashion_gui.widgets.layout import label, row
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.number_boxes import ShortDoubleSpinBox, prepare

_STRONGEST = 5


class NeuronPanel(NoticePanel):
    """Reads the chosen neuron to the class, and pins its value."""

    #: The person wants this neuron, or its whole map, to give a value (a `Pin`).
    pin_requested = Signal(object)
    #: The person wants a neuron to give its own value again (its layer, its index).
    release_requested = Signal(str, object)
    #: The person wants all neurons released.
    release_all_requested = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(Notice("network", settings), parent)
        self._settings = settings
        self._network = Network()
        self._spot: tuple[LayerId, Index] | None = None
        self._facts: NeuronFacts | None = None
        self._look: Look | None = None
        self._pins: tuple[Pin, ...] = ()
        self.title = label("heading", wrap=True)
        self.kind = label("caption", wrap=True)
        self.sum = label("figure", wrap=True)
        self.activation = label("figure", wrap=True)
        self._strongest_name, self._weights_name = label("heading"), label("heading")
        self.strongest = FigureRows()
        self.weights = WeightPicture(settings)
        self.noise = NoiseCard(settings)
        self._exciting_name = label("heading")
        self.exciting = ExcitingStrip(settings)
        self._pin_name = label("heading")
        self._pin_hint = label("caption", wrap=True)
        self.off_button, self.pin_button = QPushButton(), QPushButton()
        self.release_button, self.release_all_button = QPushButton(), QPushButton()
        self.value: QDoubleSpinBox = ShortDoubleSpinBox()
        self.value.setRange(-1000, 1000)
        self.value.setDecimals(4)
        self.value.setValue(1.0)
        prepare(self.value)
        self.change = FigureRows()
        self._lay_out(
            self.title,
            self.kind,
            self.sum,
            self.activation,
            self.noise,
            self._pin_name,
            self._pin_hint,
            row(self.off_button, self.pin_button, self.value),
            row(self.release_button, self.release_all_button),
            self.change,
            self._weights_name,
            self.weights,
            self._exciting_name,
            self.exciting,
            self._strongest_name,
            self.strongest,
        )
        self.off_button.clicked.connect(self._switch_off)
        self.pin_button.clicked.connect(self._pin)
        self.release_button.clicked.connect(self._release)
        self.release_all_button.clicked.connect(self.release_all_requested)
        self.retranslate_ui()
        self._refresh()

    def choose(self, network: Network, layer_id: LayerId | None, index: Index | None) -> None:
        """Takes another neuron; what it computes comes with `show_facts`."""
        self._network = network
        self._spot = None if layer_id is None or index is None else (layer_id, index)
        self._facts = None
        self.exciting.show_exciting(None, None)
        self._refresh()

    @Slot(object)
    def show_facts(self, facts: NeuronFacts) -> None:
        """Shows what the chosen neuron computes; facts of another are left aside."""
        if self._spot == (facts.layer, tuple(facts.index)):
            self._facts = facts
            self._refresh()

    def show_exciting(self, exciting: Exciting, images: np.ndarray) -> None:
        """Shows the garments that excite it most, out of `images` (60000, 28, 28)."""
        if self._spot is not None and exciting.layer == self._spot[0]:
            self.exciting.show_exciting(exciting, images)

    def show_look(
        self, look: Look | None, before: Look | None, pins: Sequence[Pin], analysis: Analysis
    ) -> None:
        """Takes the newest look, and the one of the same garment before any neuron was pinned."""
        self._look, self._pins = look, tuple(pins)
        self._show_change(look, before, analysis)
        self._refresh()

    def retranslate_ui(self) -> None:
        self.none.set_text(
            self.tr("No neuron is chosen"),
            self.tr("Click a neuron, or walk there with the arrow keys and press Enter."),
        )
        self._strongest_name.setText(self.tr("The strongest w·x"))
        self._exciting_name.setText(self.tr("Training garments that excite it most"))
        self.exciting.setAccessibleName(self._exciting_name.text())
        self._pin_name.setText(self.tr("Without it"))
        self.off_button.setText(self.tr("Switch off"))
        self.off_button.setToolTip(self.tr("It gives 0, and all behind it is computed with that"))
        self.pin_button.setText(self.tr("Pin at"))
        self.pin_button.setToolTip(self.tr("It gives this value, whatever arrives at it"))
        self.value.setAccessibleName(self.tr("Value to pin the neuron at"))
        self.release_button.setText(self.tr("Release"))
        self.release_all_button.setText(self.tr("Release all"))
        self._refresh()

    def _refresh(self) -> None:
        self._show_content(self._spot is not None)
        if self._spot is None or self._spot[0] not in self._network.layers:
            return
        layer_id, index = self._spot
        value = ""
        if self._look is not None and layer_id in self._look.values:
            value = f":  {value_text(self._network, layer_id, index, self._look)}"
        self.title.setText(f"{layer_id} · {place_text(index)}{value}")
        self.kind.setText(layer_sentence(self._network.layers[layer_id].kind_name))
        self._show_arithmetic(self._facts)
        self._show_weights(self._facts)
        self.noise.show_noise(self._network, layer_id, index, self._look)
        self._refresh_pins(layer_id, index)

    def _show_weights(self, facts: NeuronFacts | None) -> None:
        """Of a convolution its kernel, a tile a channel; of others, where they lie on pixels."""
        weights = None if facts is None else facts.picture
        is_kernel = facts is not None and len(facts.kernel_shape) == 3
        if facts is not None and facts.weights is not None and is_kernel:
            weights = facts.weights.reshape(facts.kernel_shape)
        name = self.tr("Its weights, where they lie on the garment")
        if is_kernel:
            name = self.tr("Its kernel, a tile for each map that arrives")
        self._weights_name.setText(name)
        self.weights.setAccessibleName(name)
        self._weights_name.setVisible(weights is not None)
        self.weights.setVisible(weights is not None)
        self.weights.show_weights(weights)

    def _show_arithmetic(self, facts: NeuronFacts | None) -> None:
        summed = facts is not None and facts.z is not None
        self.sum.setVisible(summed)
        self.activation.setVisible(summed)
        strongest = [] if facts is None else strongest_rows(facts)
        self._strongest_name.setVisible(bool(strongest))
        self.strongest.setVisible(bool(strongest))
        self.strongest.show_rows(strongest)
        if facts is None or facts.z is None:
            return
        parts = (facts.z - facts.bias, facts.bias, facts.z)
        products, bias, z = map(signed_text, parts)
        self.sum.setText(f"z = Σ w·x + b = {products} + ({bias}) = {z}")
        pinned = "" if facts.pin is None else self.tr("  (pinned)")
        text = f"{facts.activation}(z) = {signed_text(facts.output)}{pinned}"
        if facts.activation == "relu":
            text = f"relu(z) = max(0, {signed_text(facts.z)}) = {signed_text(facts.output)}{pinned}"
        self.activation.setText(text)

    def _refresh_pins(self, layer_id: LayerId, index: Index) -> None:
        kind = self._network.layers[layer_id].kind_name
        can_pin = kind != "Input" and not (self._look is not None and self._look.is_training)
        for widget in (self.off_button, self.pin_button, self.value):
            widget.setEnabled(can_pin)
        hint = self.tr("Pins hold in predictions: switch to Prediction above.")
        if can_pin:
            hint = self.tr("All that lies behind it is computed anew by Keras.")
            if len(index) == 3:
                hint = self.tr("Of a map all places are held, and what lies behind is computed.")
        self._pin_hint.setText(hint)
        here = any(it.layer == layer_id and it.index == pin_index(index) for it in self._pins)
        self.release_button.setEnabled(here)
        self.release_all_button.setEnabled(bool(self._pins))

    def _show_change(self, look: Look | None, before: Look | None, analysis: Analysis) -> None:
        output = next((it for it in analysis.outputs if it.predicts_classes), None)
        there = look is not None and look.pins and before is not None and output is not None
        self.change.setVisible(bool(there))
        if look is None or before is None or output is None or not there:
            return
        old, new = before.values[output.layer_id], look.values[output.layer_id]
        most = np.argsort(-np.abs(new - old))[:3]
        labels = dict.fromkeys([int(old.argmax()), *(int(it) for it in most)])
        self.change.show_rows(
            [
                (
                    garment_name(it, self._settings),
                    f"{share_text(float(old[it]))} → {share_text(float(new[it]))}",
                )
                for it in labels
            ]
        )

    @Slot()
    def _switch_off(self) -> None:
        self._request_pin(0.0)

    @Slot()
    def _pin(self) -> None:
        self._request_pin(self.value.value())

    def _request_pin(self, value: float) -> None:
        if self._spot is not None:
            self.pin_requested.emit(Pin(self._spot[0], pin_index(self._spot[1]), value))

    @Slot()
    def _release(self) -> None:
        if self._spot is not None:
            self.release_requested.emit(self._spot[0], pin_index(self._spot[1]))


def pin_index(index: Index) -> Index:
    """Of a place in a map the whole map: one pixel of it changes hardly anything."""
    return index[-1:] if len(index) == 3 else index


def strongest_rows(facts: NeuronFacts) -> list[tuple[str, str]]:
    """The largest |w·x|: where from, and the product."""
    if facts.weights is None:
        return []
    products = facts.weights * facts.inputs
    best = np.argsort(-np.abs(products))[:_STRONGEST]
    rows = []
    for place in best:
        where = tuple(int(it) for it in np.unravel_index(int(place), facts.kernel_shape))
        name = ", ".join(map(str, where))
        w, x = float(facts.weights[place]), float(facts.inputs[place])
        rows.append((f"x[{name}]", f"{signed_text(w)} · {signed_text(x)} = {signed_text(w * x)}"))
    return rows
