"""Loss and accuracy of the runs shown, with everything that steers and explains the curves."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from fashion_gui.runs.events import RunFailed
from fashion_gui.session.race_words import trouble_sentence
from fashion_gui.session.run_words import explosion_sentence, failure_sentence
from fashion_gui.session.session import Session
from fashion_gui.views.train.chart_controls import ChartControls
from fashion_gui.views.train.chart_export import ChartExport
from fashion_gui.views.train.chart_head import ChartHead
from fashion_gui.views.train.chart_ink import Bar
from fashion_gui.views.train.chart_legend import ChartLegend
from fashion_gui.views.train.chart_look import Look, Measure
from fashion_gui.views.train.chart_what_if import WhatIfPatience
from fashion_gui.views.train.curve_chart import CurveChart
from fashion_gui.views.train.patience_lane import HEIGHT, Countdown, PatienceLane
from fashion_gui.views.train.shown_run import ShownRun
from fashion_gui.widgets.elided_label import ElidedLabel
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.zoom import is_enlarged, px

_LEAST_FOR_HINT = 60 * UNIT
"""Width of both charts from which there is room for a sentence in an empty one."""

_LINES = 3
"""Below the charts there are no more, however many runs of a race have come to grief."""


class Charts(TranslatedWidget):
    """Two linked charts. `show_runs` overlays runs; `note_growth` tells that a live one grew."""

    #: The crosshair is at this epoch (from 1) of the run that is explained in words.
    epoch_pointed = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        settings = session.settings
        self._runs: tuple[ShownRun, ...] = ()
        self._told: tuple[object, ...] | None = None
        self.loss = CurveChart(Measure.LOSS, settings)
        self.accuracy = CurveChart(Measure.ACCURACY, settings)
        self.both = (self.loss, self.accuracy)
        self.controls = ChartControls(settings)
        self.legend = ChartLegend(settings)
        self.export = ChartExport(settings, session.background, self.both, self.legend)
        self.lane = PatienceLane(settings, self._pixel_of)
        self.what_if = WhatIfPatience()
        self.sentence = ElidedLabel("secondary")
        self._title, self._empty = label("title"), label("title")
        self._empty_hint = label("secondary", wrap=True)
        self._empty_note = QWidget()
        self._waiting = deque(self.both)
        self._lay_out()
        self._make_room()
        self.accuracy.plot.view.setXLink(self.loss.plot.view)
        self.loss.plot.view.sigXRangeChanged.connect(self.lane.redraw)
        for chart in self.both:
            chart.pointed.connect(self._show_crosshair)
            chart.plot.moved.connect(self._note_zoom)
            chart.plot.reset_requested.connect(self.reset_zoom)
        self.controls.look_changed.connect(self._take_look)
        self.controls.reset_requested.connect(self.reset_zoom)
        self.legend.changed.connect(self._take_legend)
        self.what_if.changed.connect(self._show_patience)
        self.accuracy.figure_chosen.connect(self._show_patience)
        self.export.exported.connect(self._tell_exported)
        session.frame.connect(self._repaint_next)
        self._trainer = session.trainer
        session.trainer.state_changed.connect(self._tell_anew)
        settings.theme_changed.connect(self.note_growth)
        settings.zoom_changed.connect(self._tell_anew)
        settings.zoom_changed.connect(self._make_room)
        self.retranslate_ui()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a small chart it would lie on the numbers of the axis.
        self._empty_hint.setVisible(event.size().width() >= px(_LEAST_FOR_HINT))

    @property
    def runs(self) -> tuple[ShownRun, ...]:
        """What is overlaid, the last one on top."""
        return self._runs

    def show_runs(self, runs: Sequence[ShownRun]) -> None:
        """Overlays these runs. The last of them is the one that is explained in words."""
        if tuple(runs) == self._runs:
            return
        self._runs = tuple(runs)
        self._told = None
        for chart in self.both:
            chart.show_runs(self._runs)
        self.legend.show_runs(self._runs)
        self.export.show_runs(self._runs)
        self._take_legend()
        self.note_growth()

    @Slot()
    def note_growth(self) -> None:
        """There is something new to draw, as after each event of the run that goes on."""
        self._waiting.extend(chart for chart in self.both if chart not in self._waiting)

    @Slot()
    def reset_zoom(self) -> None:
        """Shows everything again, in both charts."""
        for chart in self.both:
            chart.reset_zoom()
        self.note_growth()

    def retranslate_ui(self) -> None:
        self._title.setText(self.tr("Learning curves"))
        self.setAccessibleName(self._title.text())
        self._empty.setText(self.tr("No run yet"))
        self._empty_hint.setText(
            self.tr("Press Train (F6). The loss falls here while the network learns.")
        )
        self._told = None
        self.note_growth()

    @Slot()
    def _repaint_next(self) -> None:
        """One chart a frame: both at once would keep the GUI thread longer than a frame lasts."""
        if not self._waiting or not self.isVisible():
            return
        if self._empty_note.isHidden() is not self._has_curves():
            # What stood there needs a frame of its own to go.
            self._empty_note.setHidden(self._has_curves())
            return
        chart = self._waiting.popleft()
        chart.repaint_curves()
        if chart is self.loss and (worth := self._worth_telling()) != self._told:
            self._told = worth
            self._tell()

    def _worth_telling(self) -> tuple[object, ...]:
        """Where it is another one, the words are as well."""
        focus = self._focus
        epochs = 0 if focus is None else len(focus.history.epochs)
        return epochs, *((it.history.exploded_at, it.outcome is None) for it in self._trainer.runs)

    @property
    def _focus(self) -> ShownRun | None:
        """The run that words and patience are about: the last one that is not switched off."""
        hidden = self.controls.look.hidden
        shown = [run for run in self._runs if id(run.history) not in hidden]
        return shown[-1] if shown else None

    def _has_curves(self) -> bool:
        return any(len(it.history.batch_losses) or it.history.epochs for it in self._runs)

    def _tell(self) -> None:
        """Everything that changes with an epoch: metrics, patience, overfitting in words."""
        focus = self._focus
        measured = {name: None for run in self._runs for name in _metrics(run)}
        self.accuracy.title.offer([*measured])
        self.what_if.show_run(None if focus is None or focus.is_live else focus)
        self._show_patience()
        troubles = self._troubles()
        text = self._failure() or self._explosion() or "\n".join(troubles) or self._overfitting()
        lines = (*troubles[: _LINES - 1], " ".join(troubles[_LINES - 1 :]))
        if is_enlarged():  # they are broken then, and would leave the charts no room
            lines = troubles[:1]
        self.sentence.setText("\n".join(filter(None, lines)) or text)
        self.sentence.setToolTip(text)

    @Slot()
    def _tell_anew(self) -> None:
        self._told = None
        self.note_growth()

    @Slot()
    def _make_room(self) -> None:
        """Enlarged, what steers the charts needs the width that their title has."""
        self._title.setVisible(not is_enlarged())

    @Slot()
    def _show_patience(self) -> None:
        focus = self._focus
        countdown = self.what_if.countdown
        if focus is not None and focus.is_live and focus.early_stopping is not None:
            countdown = Countdown.of(focus.history, focus.early_stopping, is_over=False)
        self.lane.show_countdown(countdown, 0 if focus is None else focus.colour)
        for chart in self.both:
            chart.set_bar(self._bar(chart.measure, countdown, focus))
        self.note_growth()

    def _bar(
        self, measure: Measure, countdown: Countdown | None, focus: ShownRun | None
    ) -> Bar | None:
        """The height to beat, in the chart of the validation figure that is watched."""
        if countdown is None or focus is None:
            return None
        callback, stop = countdown.callback, countdown.stop
        is_other = measure is Measure.ACCURACY and self.accuracy.title.figure is not None
        if callback.monitor.removeprefix("val_") != measure.value or is_other:
            return None
        best = getattr(focus.history.epochs[stop.best_epoch], callback.monitor)
        sign = 1 if measure is Measure.ACCURACY else -1
        return Bar(stop.best_epoch, stop.epoch, best + sign * callback.min_delta)

    def _failure(self) -> str:
        """What ended the last run with an error, and the likely cause."""
        outcome = self._trainer.outcome
        if not isinstance(outcome, RunFailed) or self._trainer.is_race:
            return ""
        return failure_sentence(outcome, self._trainer.project, self._trainer.history)

    def _explosion(self) -> str:
        """Where the loss of the run trained last exploded, and the likely cause."""
        trainer, focus = self._trainer, self._focus
        if trainer.is_race or focus is None or focus.history is not trainer.history:
            return ""
        return explosion_sentence(trainer.project, trainer.history)

    def _troubles(self) -> tuple[str, ...]:
        """Which runs of the race have failed, or their loss exploded, where, and why."""
        hidden, trainer = self.controls.look.hidden, self._trainer
        if not trainer.is_race:
            return ()
        names = {id(it.history): it.name for it in self._runs if id(it.history) not in hidden}
        raced = [it for it in trainer.runs if id(it.history) in names]
        words = (trouble_sentence(it, names[id(it.history)]) for it in raced)
        return tuple(filter(None, words))

    def _overfitting(self) -> str:
        hidden = self.controls.look.hidden
        traces = [it for it in self.loss.traces if id(it.run.history) not in hidden]
        turned = [trace for trace in traces if trace.turn is not None]
        if len(traces) == 1 and turned:
            return self.tr(
                "From epoch {number} on the validation loss rises while the training loss still "
                "falls: the network learns the training garments by heart."
            ).format(number=_turn(turned[0].turn))
        words = [
            self.tr("{name}: the validation loss rises from epoch {number} on.").format(
                name=trace.run.name, number=_turn(trace.turn)
            )
            if trace.turn is not None
            else self.tr("{name}: no lasting rise.").format(name=trace.run.name)
            for trace in traces
        ]
        return " ".join(words) if turned else ""

    def _pixel_of(self, epoch: int) -> float:
        """Where the end of an epoch lies in the patience lane."""
        focus = self._focus
        if focus is None:
            return 0.0
        updates = (epoch + 1) * focus.history.batches_an_epoch
        x = float(self.controls.look.x_axis.of(focus.history, updates))
        plot = self.loss.plot
        place = plot.mapFromScene(plot.view.mapViewToScene(QPointF(x, 0)))
        return float(self.lane.mapFromGlobal(plot.viewport().mapToGlobal(place)).x())

    @Slot(object)
    def _take_look(self, look: Look) -> None:
        self._show_crosshair(None)
        for chart in self.both:
            chart.set_look(look)
        self.note_growth()
        self.lane.redraw()

    @Slot()
    def _take_legend(self) -> None:
        look = self.controls.look
        self.controls.set_look(
            replace(look, parts=self.legend.shown_parts, hidden=self.legend.hidden_runs)
        )
        self._told = None
        self.note_growth()

    @Slot(object)
    def _show_crosshair(self, x: float | None) -> None:
        for chart in self.both:
            chart.show_crosshair(x)
        traces = [it for it in self.loss.traces if it.run is self._focus]
        if x is not None and traces and (epoch := traces[0].values_at(x).epoch) is not None:
            self.epoch_pointed.emit(epoch + 1)

    @Slot()
    def _note_zoom(self) -> None:
        for chart in self.both:
            chart.note_zoom()
        self.note_growth()

    @Slot(object)
    def _tell_exported(self, path: Path) -> None:
        self.sentence.setText(self.tr("Written: {file}").format(file=path.name))
        self.sentence.setToolTip(str(path))

    def _lay_out(self) -> None:
        # The charts stand there from the start, empty: the first paint of a chart takes longer
        # than a frame, and in a run it would be seen.
        note = QVBoxLayout(self._empty_note)
        note.setContentsMargins(7 * UNIT, 0, UNIT, 0)  # beside the numbers of the axis
        note.setSpacing(UNIT)
        note.addStretch()
        for part in (self._empty, self._empty_hint):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            note.addWidget(part)
        note.addStretch()
        self._empty_note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.lane.setFixedHeight(HEIGHT)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * UNIT)
        grid.setVerticalSpacing(UNIT // 2)
        for column, (chart, below) in enumerate(
            zip(self.both, (self.lane, self.what_if), strict=True)
        ):
            grid.addWidget(chart, 0, column)
            grid.addWidget(below, 1, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(0, 1)
        grid.addWidget(self._empty_note, 0, 0)

        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.setSpacing(UNIT)
        column_layout.addWidget(ChartHead(self._title, self.controls, self.export))
        column_layout.addWidget(self.legend)
        column_layout.addLayout(grid, 1)
        column_layout.addWidget(self.sentence)


def _metrics(run: ShownRun) -> Sequence[str]:
    """What was measured besides; all epochs of a run have the same."""
    return tuple(run.history.epochs[0].metrics) if run.history.epochs else ()


def _turn(epoch: int | None) -> int:
    """An epoch as people count."""
    return (epoch or 0) + 1
