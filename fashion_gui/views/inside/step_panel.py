"""The frozen step in figures: its loss, its gradients, its weights before and after."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from fashion_gui.network.graph import LayerId, Network
from fashion_gui.runs.inside import FrozenStep, Index, OffCounts
from fashion_gui.session.newest import Newest
from fashion_gui.session.run_words import figure_text, share_text
from fashion_gui.session.settings import Settings
from fashion_gui.views.inside.figure_rows import FigureRows
from fashion_gui.views.inside.layer_bars import LayerBar, LayerBars
from fashion_gui.views.inside.moved_weights import (
    MovedWeights,
    WeightMove,
    array_name,
    moved_most,
    weight_name,
)
from fashion_gui.views.inside.neuron_words import number_text
from fashion_gui.views.inside.notice_panel import NoticePanel
from fashion_gui.views.inside.off_picture import OffPicture
from fashion_gui.views.inside.one_weight import OneWeight
from fashion_gui.views.inside.statistics_card import StatisticsCard
from fashion_gui.widgets.layout import label
from fashion_gui.widgets.notice import Notice

AGREES = 1e-5
"""Of the loss, that what is shown may differ from what `fit` reported."""


class StepPanel(NoticePanel):
    """Reads a frozen step to the class."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(Notice("snowflake", settings), parent)
        self._step: FrozenStep | None = None
        self._network = Network()
        self._off = OffCounts()
        self._chosen: tuple[LayerId, Index] | None = None
        self._reader = Newest(self)
        self._reader.done.connect(self._take_reading)
        self.title = label("heading", wrap=True)
        self.figures = FigureRows()
        self.verdict = label("secondary", wrap=True)
        self._gradients, self._weights, self._offs = (label("heading", wrap=True) for _ in range(3))
        self._one_name = label("heading")
        self._gradient_hint, self._weight_hint = (label("caption", wrap=True) for _ in range(2))
        self.gradients = LayerBars(settings, log=True)
        self.weights = MovedWeights()
        self.one_weight = OneWeight(settings)
        self.off = OffPicture(settings)
        self.statistics = StatisticsCard(settings)
        self._lay_out(
            self.title,
            self.figures,
            self.verdict,
            self._gradients,
            self._gradient_hint,
            self.gradients,
            self._weights,
            self._weight_hint,
            self.weights,
            self._one_name,
            self.one_weight,
            self.statistics,
            self._offs,
            self.off,
        )
        self.gradients.layer_chosen.connect(self._take_row)
        self.retranslate_ui()
        self.show_step(None, Network(), OffCounts())

    @property
    def is_settled(self) -> bool:
        """Whether everything of the step is shown."""
        return not self._reader.is_busy

    def show_step(self, step: FrozenStep | None, network: Network, off: OffCounts) -> None:
        """Shows a step, or how to get one."""
        self._step, self._network, self._off = step, network, off
        self._show_content(step is not None)
        if step is not None:
            self._show(step)

    def choose(self, layer_id: LayerId | None, index: Index | None) -> None:
        """Takes the neuron whose weights are to be followed; None for all."""
        self._chosen = None if layer_id is None or index is None else (layer_id, index)
        if self._chosen is not None:
            self.statistics.choose(self._chosen[0], self._chosen[1][-1])
        self._show_weights()

    def retranslate_ui(self) -> None:
        self.none.set_text(
            self.tr("No step is frozen yet"),
            self.tr(
                "Freeze a step (F9): one batch is trained on, and all that it computed stands "
                "still here: masks, losses, gradients, weights."
            ),
        )
        self._gradients.setText(self.tr("Gradient norm by layer and array"))
        self._gradient_hint.setText(self.tr("From one line to the next on the left it is a tenth."))
        self.gradients.setAccessibleName(self._gradients.text())
        self._weights.setText(self.tr("Weights before and after"))
        self._one_name.setText(self.tr("A weight of your choice"))
        self._offs.setText(self.tr("How often each neuron was off in the steps frozen so far"))
        if self._step is not None:
            self._show(self._step)

    def _show(self, step: FrozenStep) -> None:
        self.title.setText(
            self.tr("Epoch {epoch}, batch {batch} · garments: {count}").format(
                epoch=step.epoch + 1, batch=f"{step.batch + 1:,}", count=f"{len(step.losses):,}"
            )
        )
        mean = float(step.losses.mean(dtype=np.float64))
        rows = [(self.tr("Mean of the losses of its garments"), f"{mean:.6f}")]
        if step.penalty:
            rows.append((self.tr("Penalty on the weights"), f"+ {step.penalty:.6f}"))
        rows.append((self.tr("Loss that fit reported"), f"{step.loss:.6f}"))
        if not math.isnan(step.accuracy):
            rows.append((self.tr("Accuracy of the batch"), share_text(step.accuracy)))
        rows.append((self.tr("Learning rate"), f"{step.learning_rate:g}"))
        self.figures.show_rows(rows)
        self.verdict.setText(self._verdict(mean + step.penalty, step.loss))
        self._show_weights()
        self.one_weight.show_step(step)
        self.statistics.show_step(step, self._network)
        there = bool(self._off.counts)
        self._offs.setVisible(there)
        self.off.setVisible(there)
        self.off.show_counts(self._off)

    def _verdict(self, shown: float, reported: float) -> str:
        difference = abs(shown - reported)
        if difference <= AGREES:
            return self.tr("✓ What is shown makes the loss that fit reported.")
        return self.tr("✗ What is shown makes {shown}, {difference} beside it.").format(
            shown=figure_text(shown), difference=f"{difference:.1e}"
        )

    @Slot(object)
    def _take_reading(self, reading: _Reading) -> None:
        if reading.step is self._step:
            self.gradients.show_bars(reading.bars)
            self.weights.show_moves(reading.moves)

    @Slot()
    def _take_row(self) -> None:
        """A layer or an array of it was chosen by its gradient."""
        layer, array = self.gradients.chosen, self.gradients.chosen_place
        self._show_weights()
        if layer is not None and array is not None:
            self.one_weight.choose(layer, array)

    @Slot()
    def _show_weights(self) -> None:
        step = self._step
        if step is None:
            return
        layer, array, unit = self.gradients.chosen, self.gradients.chosen_place, None
        if self._chosen is not None:
            owner = self._network.owner_of(self._chosen[0])
            if owner in step.gradients:
                layer, array, unit = owner, None, self._chosen[1][-1]
        self._reader.request(lambda: _read(step, layer, unit, array))
        if unit is not None:
            hint = self.tr("The weights of {layer}, neuron {unit}, with the largest gradient.")
        elif layer is not None:
            hint = self.tr("The weights of {layer} with the largest gradient.")
        else:
            hint = self.tr("The weights with the largest gradient. Choose a layer or a neuron.")
        name = layer if layer is None or array is None else array_name(step, layer, array)
        self._weight_hint.setText(hint.format(layer=name, unit=unit))


@dataclass(frozen=True, eq=False)
class _Reading:
    """What is looked up in the gradients of a step, which may be a million."""

    step: FrozenStep
    bars: list[LayerBar]
    moves: list[WeightMove]


def _read(step: FrozenStep, layer: LayerId | None, unit: int | None, array: int | None) -> _Reading:
    return _Reading(step, gradient_bars(step), moved_most(step, layer, unit, array))


def gradient_bars(step: FrozenStep) -> list[LayerBar]:
    """The Euclidean norm of each layer's gradients, and below it that of each of its arrays."""
    bars = []
    for id_, gradients in step.gradients.items():
        norms = [math.sqrt(float(np.square(it, dtype=np.float64).sum())) for it in gradients]
        norm = math.hypot(*norms)
        bars.append(LayerBar(id_, norm, number_text(norm)))
        bars += [
            LayerBar(id_, it, number_text(it), weight_name(step, id_, place), place)
            for place, it in enumerate(norms)
        ]
    return bars
