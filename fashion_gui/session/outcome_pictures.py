"""Which pictures a handed-in lesson shows, and how large: what a painter is given."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from fashion_gui.lessons.outcome import DrawnGarment, Mask, Outcome, Prediction, RunSummary
from fashion_gui.network.run_record import COLOURS
from fashion_gui.session.theme import Theme

WIDE = (656, 200)
"""Pixels, of 1/96 inch, of a chart as wide as the page."""
HALF = (320, 216)
"""Of two side by side."""

NEURON = 16
"""From one neuron of a mask to the next."""
MOST_NEURONS = 1024
"""Neurons of a mask that are drawn: a picture with more would fill pages."""

OUTLYING = 6.0
"""Times the middle loss beyond which a loss is left outside: else all others would be one line."""

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_MOST_TICKS = 6


@dataclass(frozen=True)
class Line:
    """A curve.

    Attributes:
        values: an epoch each; NaN where there is none.
        colour: as `#rrggbb`.
        is_dashed: validation, or a prediction.
        ring: the place that is ringed; None for none.
    """

    values: tuple[float, ...]
    colour: str
    is_dashed: bool = False
    ring: int | None = None


@dataclass(frozen=True)
class Chart:
    """A picture of curves.

    Attributes:
        lines: the first below.
        epochs: on the axis, from 1.
        ticks: figures beside the axis, rising; the first and the last are its ends.
        size: width and height in pixels of 1/96 inch.
    """

    lines: tuple[Line, ...]
    epochs: int
    ticks: tuple[float, ...]
    size: tuple[int, int]

    @property
    def is_cut(self) -> bool:
        """Whether a value lies outside."""
        return any(it > self.ticks[-1] for it in _numbers(self.lines))


@dataclass(frozen=True)
class GarmentPicture:
    """The drawing."""

    drawing: DrawnGarment
    size: tuple[int, int] = (168, 168)


@dataclass(frozen=True)
class MaskPicture:
    """A neuron after the other, those switched off hollow and struck out."""

    mask: Mask

    @property
    def columns(self) -> int:
        return min(len(self.mask.kept), WIDE[0] // NEURON)

    @property
    def size(self) -> tuple[int, int]:
        rows = math.ceil(len(self.mask.kept) / self.columns)
        return self.columns * NEURON, rows * NEURON


Picture = Chart | GarmentPicture | MaskPicture

DRAWING = "drawing"
"""The name of its picture."""


def mask_name(place: int) -> str:
    """That of the mask at this place in the outcome."""
    return f"mask-{place}"


def prediction_name(place: int) -> str:
    """The name of the picture of what was predicted in the step at this place, from 0."""
    return f"prediction-{place}"


def curves_name(figure: str, group: int) -> str:
    """That of the curves of a group of runs: of "loss" or "accuracy"."""
    return f"{figure}-{group}"


def pictures_of(outcome: Outcome, theme: Theme) -> dict[str, Picture]:
    """All pictures by their names."""
    pictures: dict[str, Picture] = {
        prediction_name(place): _of_prediction(step.prediction, theme)
        for place, step in enumerate(outcome.steps)
        if step.prediction is not None and step.prediction.sketch
    }
    for group, runs in enumerate(outcome.run_groups(COLOURS)):
        pictures[curves_name("loss", group)] = _of_runs(runs, "loss", theme)
        if outcome.has_accuracy:
            pictures[curves_name("accuracy", group)] = _of_runs(runs, "accuracy", theme)
    if outcome.drawing is not None:
        pictures[DRAWING] = GarmentPicture(outcome.drawing)
    for place, mask in enumerate(outcome.masks):
        if 0 < len(mask.kept) <= MOST_NEURONS:
            pictures[mask_name(place)] = MaskPicture(mask)
    return pictures


def nice_ticks(least: float, most: float) -> tuple[float, ...]:
    """Few round figures: the first no more than `least`, the last no less than `most`."""
    size = max(1.0, abs(least))
    if most - least < 1e-4 * size:
        least, most = least - 0.05 * size, most + 0.05 * size
    power = 10.0 ** math.floor(math.log10((most - least) / _MOST_TICKS))
    for step in (power * it for it in (*_STEPS, 20.0)):
        first, last = math.floor(least / step + 1e-9), math.ceil(most / step - 1e-9)
        if last - first < _MOST_TICKS:
            break
    return tuple(round(it * step, 10) for it in range(first, last + 1))


def _of_prediction(prediction: Prediction, theme: Theme) -> Chart:
    lines = (
        Line(prediction.sketch, theme.text_secondary, is_dashed=True),
        Line(prediction.came, theme.runs[prediction.colour % len(theme.runs)]),
    )
    most = max((1.0, *_inner(_numbers(lines))))
    epochs = max(len(prediction.sketch), len(prediction.came))
    return Chart(lines, epochs, nice_ticks(0.0, most), WIDE)


def _of_runs(runs: Sequence[RunSummary], figure: str, theme: Theme) -> Chart:
    lines = tuple(chain.from_iterable(_of_run(run, figure, theme) for run in runs))
    shown = _inner(_numbers(lines)) or [0.0, 1.0]
    epochs = max(len(run.epochs) for run in runs)
    return Chart(lines, epochs, nice_ticks(min(shown), max(shown)), HALF)


def _of_run(run: RunSummary, figure: str, theme: Theme) -> Iterator[Line]:
    colour = theme.runs[run.colour % len(theme.runs)]
    best = run.best
    yield Line(run.curve(figure), colour)
    yield Line(run.curve(f"val_{figure}"), colour, True, None if best is None else best.epoch)


def _numbers(lines: Iterable[Line]) -> list[float]:
    return [it for line in lines for it in line.values if math.isfinite(it)]


def _inner(numbers: list[float]) -> list[float]:
    """Those that are not outlying; an accuracy never is, far as it may be from the others."""
    middle = sorted(numbers)[len(numbers) // 2] if numbers else 0.0
    return [it for it in numbers if it <= max(OUTLYING * middle, 1.0)]
