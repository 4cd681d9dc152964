"""Pens and brushes of a chart: turns what is known of the runs into marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from fashion_gui.session.settings import Settings
from fashion_gui.views.train.chart_layer import Area, Dots, Line, Mark, Numbers, Upright
from fashion_gui.views.train.chart_look import Look, Measure, Part
from fashion_gui.views.train.chart_trace import Points, Trace

MOST_DOTS = 60
"""Epochs in view beyond which they are no longer marked one by one."""

MOST_SHADED = 3
"""Runs beyond which their shades would lie over each other."""


MOST_WORDED = 6
"""Changes of settings beyond which (a schedule makes one an epoch) they are lines only."""

BULK = (2, 97)
"""Percentiles of the single batches between which they are always in view."""


@dataclass(frozen=True)
class Bar:
    """The height that an epoch must get under (or over) to count as an improvement.

    Attributes:
        first, last: the epochs, from 0, between which it holds.
    """

    first: int
    last: int
    height: float


class Ink:
    """Draws traces as marks, in the theme's colours. `take_theme` renews them."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._turn_text, self._failure_text, self._explosion_text = "{number}", "", ""
        self._setting_texts: Mapping[str, str] = {}
        self.bar: Bar | None = None
        self.take_theme()

    def take_theme(self) -> None:
        theme = self._settings.theme
        self._lines = [_pen(colour, width=2) for colour in theme.runs]
        self._dashes = [_pen(colour, width=2, style=Qt.PenStyle.DashLine) for colour in theme.runs]
        # Opaque paints faster than see-through.
        self._faint = [_pen(theme.mixed(colour, 0.22), width=1) for colour in theme.runs]
        self._softer = [_pen(theme.mixed(colour, 0.6), width=1) for colour in theme.runs]
        self._brushes = [QBrush(QColor(colour)) for colour in theme.runs]
        self._edge = _pen(theme.surface)
        self._ring = _pen(theme.text, width=2)
        self._thin = _pen(theme.text_disabled, width=1)
        self._dotted = _pen(theme.text_secondary, width=1, style=Qt.PenStyle.DotLine)
        self._words = QColor(theme.text_secondary)
        self._wrong = _pen(theme.wrong, width=2)

    def name_turn(self, text: str) -> None:
        """The words beside the turning epoch, with `{number}` in them."""
        self._turn_text = text

    def name_settings(self, texts: Mapping[str, str]) -> None:
        """The words of settings that can be changed in mid-run, by their names."""
        self._setting_texts = texts

    def name_failure(self, text: str) -> None:
        """The words beside the batch at which a run failed."""
        self._failure_text = text

    def name_explosion(self, text: str) -> None:
        """The words beside the batch from which the loss has exploded."""
        self._explosion_text = text

    def back(
        self, traces: Sequence[Trace], look: Look, measure: Measure, is_log: bool
    ) -> list[Mark]:
        """What stands still behind the curves: shades, and the single batches of finished runs."""
        marks: list[Mark] = []
        if measure is Measure.LOSS and look.shows(Part.GAP) and len(traces) <= MOST_SHADED:
            for trace in traces:
                marks += self._gap(trace, is_log)
        for trace in traces:
            if not trace.run.is_live and look.shows(Part.BATCHES):
                marks.append(self._line(trace, trace.raw, self._faint, is_log))
        return marks

    def moving(self, traces: Sequence[Trace], look: Look, is_log: bool) -> list[Mark]:
        """The curve by batch of a run that goes on."""
        marks: list[Mark] = []
        for trace in traces:
            if not trace.run.is_live or not look.by_batch:
                continue
            if look.shows(Part.BATCHES):
                marks.append(self._line(trace, trace.raw, self._faint, is_log))
            if look.shows(Part.TRAINING):
                marks.append(self._line(trace, trace.training, self._lines, is_log))
        return marks

    def front(
        self, traces: Sequence[Trace], look: Look, measure: Measure, is_log: bool
    ) -> list[Mark]:
        """What stands still before them: curves of finished runs, epochs, what is marked."""
        marks: list[Mark] = []
        for trace in traces:
            marks += self._changes(trace, look)
            marks += self._failure(trace, look)
            if trace.turn is not None and measure is Measure.LOSS and look.shows(Part.GAP):
                text = self._turn_text if len(traces) == 1 else "{number}"
                place = trace.epoch_place(trace.turn)
                colour = self._of(trace, self._lines).color()
                words = self._words if len(traces) == 1 else colour
                text = text.format(number=trace.turn + 1)
                marks.append(Upright(place, text, self._of(trace, self._softer), words))
            if look.shows(Part.TRAINING) and not (trace.run.is_live and look.by_batch):
                marks.append(self._line(trace, trace.training, self._lines, is_log))
                if not look.by_batch:
                    marks += self._dots(trace, trace.training, is_log)
            if look.shows(Part.VALIDATION):
                marks.append(self._line(trace, trace.validation, self._dashes, is_log))
                marks += self._dots(trace, trace.validation, is_log)
                marks += self._best(trace, is_log)
        if self.bar is not None and traces:
            places = np.array(
                [traces[-1].epoch_place(it) for it in (self.bar.first, self.bar.last)]
            )
            heights = _heights(np.full(2, self.bar.height), is_log)
            marks.append(Line(places, heights, self._dotted))
        return marks

    def heights(self, traces: Sequence[Trace], look: Look, is_log: bool) -> tuple[float, float]:
        """The lowest and the highest that should be seen; NaN where there is nothing.

        Of the single batches that is the bulk: a few stray ones would press the curves flat.
        """
        rows: list[Numbers] = []
        for trace in traces:
            if look.shows(Part.TRAINING):
                rows.append(trace.training[1])
            if look.shows(Part.VALIDATION):
                rows.append(trace.validation[1])
            single = trace.raw[1][np.isfinite(trace.raw[1])]
            if look.shows(Part.BATCHES) and len(single):
                rows.append(np.percentile(single, BULK))
        values = _heights(np.concatenate([*rows, np.empty(0)]), is_log)
        values = values[np.isfinite(values)]
        return (float(values.min()), float(values.max())) if len(values) else (np.nan, np.nan)

    def _of(self, trace: Trace, pens: Sequence[QPen]) -> QPen:
        return pens[trace.run.colour % len(pens)]

    def _line(self, trace: Trace, points: Points, pens: Sequence[QPen], is_log: bool) -> Line:
        return Line(points[0], _heights(points[1], is_log), self._of(trace, pens))

    def _dots(self, trace: Trace, points: Points, is_log: bool) -> Iterator[Dots]:
        if 0 < len(points[0]) <= MOST_DOTS:
            brush = self._brushes[trace.run.colour % len(self._brushes)]
            yield Dots(points[0], _heights(points[1], is_log), 7, self._edge, brush)

    def _best(self, trace: Trace, is_log: bool) -> Iterator[Dots]:
        callback = trace.run.early_stopping
        best = trace.run.history.best_epoch_by(callback.monitor if callback else "val_loss")
        if best is None or not len(trace.validation[0]):
            return
        place = trace.epoch_place(best)
        height = trace.values_at(place).validation
        if height is not None:
            heights = _heights(np.array([height]), is_log)
            yield Dots(np.array([place]), heights, 13, self._ring, QBrush(Qt.BrushStyle.NoBrush))

    def _gap(self, trace: Trace, is_log: bool) -> Iterator[Area]:
        """Where the validation loss lies above; stronger from the turning epoch on."""
        (x, validation), (places, training) = trace.validation, trace.training
        if len(x) < 2 or not len(places):
            return
        turn = None if trace.turn is None else trace.epoch_place(trace.turn)
        inside = places[(places > x[0]) & (places < x[-1])]
        grid = np.union1d(np.concatenate([x, inside]), [] if turn is None else [turn])
        lower = np.interp(grid, places, _heights(training, is_log))
        upper = np.maximum(np.interp(grid, x, _heights(validation, is_log)), lower)
        colour = QColor(self._of(trace, self._lines).color())
        before = np.ones(len(grid), bool) if turn is None else grid <= turn
        after = np.zeros(len(grid), bool) if turn is None else grid >= turn
        for part, strength in ((before, 28), (after, 72)):
            if part.sum() > 1:
                colour.setAlpha(strength)
                yield Area(
                    np.concatenate([grid[part], grid[part][::-1]]),
                    np.concatenate([upper[part], lower[part][::-1]]),
                    QBrush(QColor(colour)),
                )

    def _changes(self, trace: Trace, look: Look) -> Iterator[Upright]:
        """Settings that were changed in mid-run."""
        history = trace.run.history
        for change in history.changes:
            update = change.epoch * history.batches_an_epoch + change.batch
            words = ""
            if len(history.changes) <= MOST_WORDED:
                words = f"{self._setting_texts.get(change.setting, '')} {change.value:g}"
                if change.layer_id is not None:  # others of its kind may keep their rates
                    words += f" ({change.layer_id})"
            yield Upright(float(look.x_axis.of(history, update)), words, self._thin, self._words)

    def _failure(self, trace: Trace, look: Look) -> Iterator[Upright]:
        """The batch at which the loss exploded, and the one at which an error ended the run; most
        errors are of a loss that is no number."""
        history = trace.run.history
        red = self._wrong.color()
        if history.exploded_at is not None:
            place = float(look.x_axis.of(history, history.exploded_at))
            yield Upright(place, self._explosion_text, self._wrong, red, 2)
        if history.failed_at is not None:
            epoch, batch = history.failed_at
            update = epoch * history.batches_an_epoch + batch
            place = float(look.x_axis.of(history, update))
            yield Upright(place, self._failure_text, self._wrong, red, 1)


def _pen(
    colour: str | QColor, width: float = 1, style: Qt.PenStyle = Qt.PenStyle.SolidLine
) -> QPen:
    return QPen(QColor(colour), width, style)


def _heights(values: Numbers, is_log: bool) -> Numbers:
    """As drawn: on a logarithmic axis the exponent of ten; missing where there is none."""
    if not is_log:
        return values
    with np.errstate(divide="ignore", invalid="ignore"):
        exponents = np.log10(np.asarray(values, np.float64))
    return np.where(np.isfinite(exponents), exponents, np.nan)
