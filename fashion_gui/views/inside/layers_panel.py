"""How the layers are, live: gradients, dead neurons, saturation, and how their values spread."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from fashion_gui.runs.inside import LIFE_GARMENTS, LayerLife
from fashion_gui.session.run_words import NONE, share_text
from fashion_gui.session.settings import Settings
from fashion_gui.views.inside.history_picture import Histograms, HistoryPicture
from fashion_gui.views.inside.layer_bars import LayerBar, LayerBars
from fashion_gui.views.inside.neuron_words import number_text
from fashion_gui.views.inside.notice_panel import NoticePanel
from fashion_gui.widgets.layout import label
from fashion_gui.widgets.notice import Notice


class LayersPanel(NoticePanel):
    """Follows the layers of a run; remembers their histograms from its begin."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(Notice("layers", settings), parent)
        self._lives: Mapping[str, LayerLife] = {}
        self._batch: int | None = None
        self._outputs: dict[str, Histograms] = {}
        self._weights: dict[str, Histograms] = {}
        self._chosen: str | None = None
        self._names = [label("heading") for _ in range(4)]
        self._hints = [label("caption", wrap=True) for _ in range(3)]
        self.gradients = LayerBars(settings, log=True)
        self.dead = LayerBars(settings, log=False)
        self.saturated = LayerBars(settings, log=False)
        self.over = label("caption", wrap=True)
        self.spread = label("heading", wrap=True)
        self._outputs_name, self._weights_name = label("secondary"), label("secondary")
        self.outputs, self.weights = HistoryPicture(settings), HistoryPicture(settings)
        self._lay_out(
            self.over,
            self._names[0], self._hints[0], self.gradients,
            self._names[1], self._hints[1], self.dead,
            self._names[2], self._hints[2], self.saturated,
            self.spread,
            self._outputs_name, self.outputs,
            self._weights_name, self.weights,
        )  # fmt: skip
        for bars in (self.gradients, self.dead, self.saturated):
            bars.layer_chosen.connect(self.choose)
        self.retranslate_ui()
        self.show_lives({})

    @property
    def chosen(self) -> str | None:
        """The layer whose values are shown."""
        return self._chosen

    def forget(self) -> None:
        """Another network, or another run: its histograms begin anew."""
        self._outputs, self._weights, self._chosen = {}, {}, None
        self.show_lives({})

    def add(self, lives: Mapping[str, LayerLife], batch: int | None = None) -> None:
        """Takes a new moment of the run.

        Args:
            batch: the size of the frozen batch that the figures are over; None for the training
                garments that a run that goes on always tells them over.
        """
        for id_, life in lives.items():
            self._outputs.setdefault(id_, Histograms()).add(life.outputs)
            if life.weights is not None:
                self._weights.setdefault(id_, Histograms()).add(life.weights)
        self._lives, self._batch = lives, batch

    @Slot()
    def refresh(self) -> None:
        """Shows the newest moment."""
        self.show_lives(self._lives, self._batch)

    def show_lives(self, lives: Mapping[str, LayerLife], batch: int | None = None) -> None:
        """Shows the layers as they are, over what `add` says."""
        self._lives, self._batch = lives, batch
        self._word_over()
        self._show_content(bool(lives))
        if not lives:
            return
        gradients = {id_: it.gradient_norm for id_, it in lives.items()}
        self.gradients.show_bars(
            [LayerBar(id_, it, number_text(it)) for id_, it in gradients.items() if it is not None]
        )
        dead = {id_: it.dead for id_, it in lives.items()}
        saturated = {id_: it.saturated for id_, it in lives.items()}
        for place, (bars, shares) in enumerate(
            ((self.dead, dead), (self.saturated, saturated)), start=1
        ):
            rows = [
                LayerBar(id_, it, share_text(it)) for id_, it in shares.items() if it is not None
            ]
            bars.show_bars(rows)
            for widget in (self._names[place], self._hints[place], bars):
                widget.setVisible(bool(rows))
        if self._chosen not in lives:
            self._chosen = next((id_ for id_, it in gradients.items() if it is not None), None)
        self._show_spread()

    @Slot(str)
    def choose(self, layer_id: str) -> None:
        """Shows how the values of a layer spread."""
        self._chosen = layer_id
        self._show_spread()

    def retranslate_ui(self) -> None:
        self.none.set_text(
            self.tr("Nothing is told of the layers yet"),
            self.tr("Train, or freeze a step: gradients and activations of each layer come here."),
        )
        names = (
            self.tr("Gradient norm of each layer"),
            self.tr("Dead ReLUs"),
            self.tr("Saturation"),
        )
        hints = (
            self.tr("Where it shrinks towards the input, the gradient vanishes."),
            self.tr("Neurons that gave 0 for every garment: no gradient gets through them."),
            self.tr("Values at the flat ends of sigmoid, tanh or softmax: hardly any gradient."),
        )
        bars = (self.gradients, self.dead, self.saturated)
        for place, (name, hint) in enumerate(zip(names, hints, strict=True)):
            self._names[place].setText(name)
            self._hints[place].setText(hint)
            bars[place].setAccessibleName(name)
        self._outputs_name.setText(self.tr("Activations over time"))
        self._weights_name.setText(self.tr("Weights over time"))
        self.outputs.setAccessibleName(self._outputs_name.text())
        self.weights.setAccessibleName(self._weights_name.text())
        self._word_over()
        self._show_spread()

    def _word_over(self) -> None:
        """What the figures are over: at a freeze they become those of another thing."""
        if self._batch is None:
            text = self.tr("Over the same training garments ({count} at most); dropout off.")
        else:
            text = self.tr("Over this batch; dropout on. Garments: {count}.")
        self.over.setText(text.format(count=self._batch or LIFE_GARMENTS))

    def _show_spread(self) -> None:
        for bars in (self.gradients, self.dead, self.saturated):
            bars.choose(self._chosen)
        self.spread.setText(
            self.tr("How the values of {layer} spread").format(layer=self._chosen or NONE)
        )
        outputs = self._outputs.get(self._chosen or "")
        weights = self._weights.get(self._chosen or "")
        self.outputs.show_histograms(outputs.all if outputs else ())
        self.weights.show_histograms(weights.all if weights else ())
        for widget in (self._weights_name, self.weights):
            widget.setVisible(weights is not None)
