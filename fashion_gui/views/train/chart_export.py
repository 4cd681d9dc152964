"""The charts as files: pictures, the curves as a table, the history as Keras users know it."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QToolButton, QWidget

from fashion_gui.runs.events import EpochEnded, FloatArray
from fashion_gui.runs.history import RunHistory, keras_history
from fashion_gui.session.background import Background
from fashion_gui.session.settings import Settings
from fashion_gui.session.whole_file import Content, write_whole
from fashion_gui.views.train.chart_legend import ChartLegend
from fashion_gui.views.train.chart_picture import picture
from fashion_gui.views.train.curve_chart import CurveChart
from fashion_gui.views.train.shown_run import ShownRun
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.saving_dialog import saving_dialog
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.write_failure import tell_write_failure

SUFFIXES = (".png", ".svg", ".csv", ".json")
COLUMNS = (
    "run", "epoch", "update", "seconds", "loss", "accuracy", "val_loss", "val_accuracy",
)  # fmt: skip


class ChartExport(TranslatedWidget):
    """A button with a menu: choose the kind of file, then its name. Files are written beside."""

    #: A file is written (its path).
    exported = Signal(object)

    def __init__(
        self,
        settings: Settings,
        background: Background,
        charts: Sequence[CurveChart],
        legend: ChartLegend,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._background = background
        self._charts = tuple(charts)
        self._legend = legend
        self._runs: tuple[ShownRun, ...] = ()
        self._dialog: QFileDialog | None = None
        self.message: QMessageBox | None = None
        self.button = QToolButton(self)
        self.button.setProperty("role", "flat")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.button)
        self.actions_by_suffix = {suffix: QAction(self) for suffix in SUFFIXES}
        for suffix, action in self.actions_by_suffix.items():
            action.setData(suffix)
            self.menu.addAction(action)
        self.menu.triggered.connect(self._ask)
        self.button.setMenu(self.menu)
        self.setFixedSize(self.button.sizeHint())
        settings.theme_changed.connect(self._draw_icon)
        self._draw_icon()
        self.retranslate_ui()
        self.show_runs(())

    def show_runs(self, runs: Sequence[ShownRun]) -> None:
        """The runs that are written; nothing is without any."""
        self._runs = tuple(runs)
        self.button.setEnabled(bool(self._runs))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.button.resize(event.size())

    def retranslate_ui(self) -> None:
        texts = {
            ".png": self.tr("Picture (PNG)…"),
            ".svg": self.tr("Picture for print (SVG)…"),
            ".csv": self.tr("Curves as a table (CSV)…"),
            ".json": self.tr("history.history of Keras (JSON)…"),
        }
        for suffix, action in self.actions_by_suffix.items():
            action.setText(texts[suffix])
        self.button.setAccessibleName(self.tr("Export the charts"))
        self.button.setToolTip(self.tr("Saves the curves for slides, a spreadsheet or a notebook."))

    def write(self, path: Path) -> None:
        """Writes what the name of the file asks for, in the worker; tells how it went."""
        content = self._content(path.suffix.casefold())
        self._background.do(lambda: write_whole(path, content), self._tell)

    def _content(self, suffix: str) -> Content:
        if suffix in (".png", ".svg"):
            return picture(self._charts, self._legend, suffix, self._settings.theme)
        records = named_apart([Record.of(run) for run in self._runs])
        return lambda: curves_csv(records) if suffix == ".csv" else history_json(records)

    @Slot(QAction)
    def _ask(self, action: QAction) -> None:
        suffix = str(action.data())
        title, name = action.text().rstrip("…"), self.tr("learning curves")
        dialog = saving_dialog(self, title, name, suffix)
        dialog.fileSelected.connect(self._write_chosen)
        self._dialog = dialog
        dialog.open()

    @Slot(str)
    def _write_chosen(self, name: str) -> None:
        self.write(Path(name))

    def _tell(self, result: Path | OSError) -> None:
        if isinstance(result, Path):
            self.exported.emit(result)
            return
        self.message = tell_write_failure(self, result)

    @Slot()
    def _draw_icon(self) -> None:
        self.button.setIcon(icon("download", self._settings.theme, size=16))


@dataclass(frozen=True)
class Record:
    """A run's figures as they stand, for another thread to read."""

    name: str
    epochs: tuple[EpochEnded, ...]
    batches_an_epoch: int
    losses: FloatArray
    accuracies: FloatArray
    seconds: FloatArray

    @classmethod
    def of(cls, run: ShownRun) -> Record:
        history = run.history
        count = max(len(history.batch_losses), len(history.epochs) * history.batches_an_epoch)
        return cls(
            run.name,
            tuple(history.epochs),
            history.batches_an_epoch,
            history.batch_losses.values,
            history.batch_accuracies.values,
            history.seconds_at(np.arange(1, count + 1)).astype(np.float32),
        )


def named_apart(records: Sequence[Record]) -> list[Record]:
    """The same, those of one name told apart by strokes."""
    apart: dict[str, Record] = {}
    for record in records:
        name = record.name
        while name in apart:
            name += "′"
        apart[name] = replace(record, name=name)
    return [*apart.values()]


def curves_csv(records: Sequence[Record]) -> bytes:
    """A row a batch; the last one of an epoch has the validation figures as well.

    Epochs and updates count from 1. A field is empty where there is no figure.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for record in records:
        an_epoch = max(record.batches_an_epoch, 1)
        for update, seconds in enumerate(record.seconds.tolist(), start=1):
            epoch, is_last = (update - 1) // an_epoch, update % an_epoch == 0
            batch = (record.losses, record.accuracies)
            figures = [float(row[update - 1]) if update <= len(row) else math.nan for row in batch]
            ended = is_last and epoch < len(record.epochs)
            it = record.epochs[epoch] if ended else None
            figures += [it.val_loss, it.val_accuracy] if it is not None else [math.nan, math.nan]
            cells = ["" if math.isnan(figure) else f"{figure:.6g}" for figure in figures]
            writer.writerow([record.name, epoch + 1, update, f"{seconds:.3f}", *cells])
    return text.getvalue().encode()


def history_json(records: Sequence[Record]) -> bytes:
    """`history.history` of the run; of several an object with each by its name."""
    by_name: dict[str, dict[str, list[float | None]]] = {}
    for record in records:
        history = RunHistory()
        history.epochs.extend(record.epochs)
        lists = keras_history(history)
        by_name[record.name] = {
            key: [value if math.isfinite(value) else None for value in values]
            for key, values in lists.items()
        }
    whole: object = by_name if len(by_name) != 1 else next(iter(by_name.values()))
    return json.dumps(whole, indent=2, ensure_ascii=False, allow_nan=False).encode()
