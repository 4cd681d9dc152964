"""The rows of the table of runs for Qt's views."""

from __future__ import annotations

import math
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    Qt,
    Slot,
)
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPixmap

from fashion_gui.network.run_record import RunId, RunOutcome, RunRecord
from fashion_gui.runs.recipe import ALL_GARMENTS
from fashion_gui.session.metric_words import RECALL, metric_name
from fashion_gui.session.optimizer_words import OPTIMIZER_NAMES
from fashion_gui.session.run_words import (
    duration,
    figure_text,
    outcome_sentence,
    share_text,
)
from fashion_gui.session.runs import Runs
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.icons import pixmap

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
SORT_ROLE = Qt.ItemDataRole.UserRole
_DOT = 10
"""Pixels across."""


class Column(IntEnum):
    """Columns from the left."""

    SHOWN = 0
    NAME = 1
    OPTIMIZER = 2
    LEARNING_RATE = 3
    BATCH_SIZE = 4
    EPOCHS = 5
    VAL_LOSS = 6
    VAL_ACCURACY = 7
    TOP_3 = 8
    RECALL = 9
    TIME = 10
    NOTE = 11


_WORDS = (Column.NAME, Column.OPTIMIZER, Column.NOTE)


class RunsModel(QAbstractTableModel):
    """A row a run. Names and notes are written in place."""

    def __init__(self, runs: Runs, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self._settings = settings
        self._rows = runs.rows
        runs.rows_changed.connect(self.refresh)
        runs.shown_changed.connect(self.refresh_looks)
        runs.grown.connect(self.refresh_looks)
        settings.theme_changed.connect(self.refresh_looks)

    @property
    def rows(self) -> tuple[RunRecord, ...]:
        return self._rows

    @Slot()
    def refresh(self) -> None:
        """Takes the runs as they are; rows of the same runs stay where they are."""
        rows = self._runs.rows
        before, now = [it.id for it in self._rows], [it.id for it in rows]
        if now == before:
            self._rows = rows
        elif now[: len(before)] == before:
            self.beginInsertRows(_ROOT, len(before), len(now) - 1)
            self._rows = rows
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        self.refresh_looks()

    @Slot()
    def refresh_looks(self) -> None:
        """Has words, figures and colours asked for again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self._rows:
            last = self.index(len(self._rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def place_of(self, id_: RunId) -> int | None:
        """The row of a run."""
        return next((at for at, run in enumerate(self._rows) if run.id == id_), None)

    def lacks(self, column: Column) -> bool:
        """Whether it is a column of a metric that no run has: it need not be seen."""
        is_metric = column in (Column.TOP_3, Column.RECALL)
        return is_metric and all(math.isnan(_metric(run, column)) for run in self._rows)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_going_on = self._rows[index.row()].result.outcome is RunOutcome.GOING_ON
        if Column(index.column()) in (Column.NAME, Column.NOTE) and not is_going_on:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not isinstance(value, str):
            return False
        run = self._rows[index.row()]
        if index.column() == Column.NAME:
            self._runs.rename(run.id, value)
        else:
            self._runs.set_note(run.id, value)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(Column(section))
        return self._heading(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        run, column = self._rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._text(run, column)
            case Qt.ItemDataRole.DecorationRole:
                picture = self._picture(run, column)
                return None if picture is None else _untinted(picture)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.ForegroundRole:
                return self._ink(run)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(run, column)
            case Qt.ItemDataRole.AccessibleTextRole if column is Column.SHOWN:
                return self._tip(run, column)
            case _:
                return self._key(run, column) if role == SORT_ROLE else None

    def _heading(self, column: Column) -> str:
        match column:
            case Column.SHOWN:
                return ""
            case Column.NAME:
                return self.tr("Run")
            case Column.OPTIMIZER:
                return self.tr("Optimizer")
            case Column.LEARNING_RATE:
                return self.tr("Learning rate")
            case Column.BATCH_SIZE:
                return self.tr("Batch")
            case Column.EPOCHS:
                return self.tr("Epochs")
            case Column.VAL_LOSS:
                return self.tr("Best val. loss")
            case Column.VAL_ACCURACY:
                return self.tr("Val. accuracy")
            case Column.TOP_3:
                return self.tr("Val. top-3")
            case Column.RECALL:
                return self.tr("Mean recall")
            case Column.TIME:
                return self.tr("Time")
            case Column.NOTE:
                return self.tr("Note")

    def _text(self, run: RunRecord, column: Column) -> str:
        result = run.result
        recipe, best = result.recipe, result.best
        match column:
            case Column.SHOWN:
                return ""
            case Column.NAME:
                return run.name
            case Column.OPTIMIZER:
                return OPTIMIZER_NAMES[recipe.optimizer]
            case Column.LEARNING_RATE:
                return f"{recipe.learning_rate:g}"
            case Column.BATCH_SIZE:
                all_ = recipe.batch_size == ALL_GARMENTS
                return self.tr("all") if all_ else f"{recipe.batch_size:,}"
            case Column.EPOCHS:
                done, asked = len(result.history.epochs), result.history.epochs_asked
                return f"{done:,}" if done == asked else f"{done:,} / {asked:,}"
            case Column.VAL_LOSS:
                return figure_text(math.nan if best is None else best.val_loss)
            case Column.VAL_ACCURACY:
                return share_text(math.nan if best is None else best.val_accuracy)
            case Column.TOP_3 | Column.RECALL:
                return share_text(_metric(run, column))
            case Column.TIME:
                return duration(run.result.history.seconds)
            case Column.NOTE:
                return run.note

    def _key(self, run: RunRecord, column: Column) -> object:
        """What a column is sorted by. No figure counts as the worst."""
        result = run.result
        best, recipe = result.best, result.recipe
        match column:
            case Column.SHOWN:
                return (not self._runs.is_shown(run.id), self._rows.index(run))
            case Column.NAME:
                return [int(it) if it.isdigit() else it for it in _parts(run.name)]
            case Column.LEARNING_RATE:
                return recipe.learning_rate
            case Column.BATCH_SIZE:
                return recipe.batch_size or math.inf
            case Column.EPOCHS:
                return len(result.history.epochs)
            case Column.VAL_LOSS:
                return _or(math.inf, math.nan if best is None else best.val_loss)
            case Column.VAL_ACCURACY:
                return _or(-1.0, math.nan if best is None else best.val_accuracy)
            case Column.TOP_3 | Column.RECALL:
                return _or(-1.0, _metric(run, column))
            case Column.TIME:
                return run.result.history.seconds
            case _:
                return self._text(run, column).casefold()

    def _picture(self, run: RunRecord, column: Column) -> QPixmap | None:
        theme = self._settings.theme
        if column is Column.SHOWN:
            shown = self._runs.is_shown(run.id)
            colour = theme.text_secondary if shown else theme.text_disabled
            return pixmap("eye" if shown else "eye-off", colour, 16)
        if column is Column.NAME:
            shown = self._runs.is_shown(run.id)
            return _dot(theme.runs[run.colour % len(theme.runs)], filled=shown)
        is_cut = run.result.outcome in (RunOutcome.FAILED, RunOutcome.INTERRUPTED)
        if column is Column.EPOCHS and is_cut:
            return pixmap("triangle-alert", theme.warning, 16)
        if column is Column.VAL_ACCURACY and self._runs.is_used(run):
            return pixmap("target", theme.accent, 16)
        return None

    def _ink(self, run: RunRecord) -> QBrush | None:
        if self._runs.is_shown(run.id):
            return None
        return QBrush(QColor(self._settings.theme.text_secondary))

    def _tip(self, run: RunRecord, column: Column) -> str | None:
        match column:
            case Column.SHOWN if self._runs.is_shown(run.id):
                return self.tr("Shown in the charts. Click to hide.")
            case Column.SHOWN:
                return self.tr("Hidden. Click to show it in the charts.")
            case Column.EPOCHS:
                return outcome_sentence(run)
            case Column.VAL_LOSS if run.result.best is not None:
                return self.tr("Of epoch {epoch}").format(epoch=run.result.best.epoch + 1)
            case Column.RECALL:
                return "\n".join(
                    f"{metric_name(name, self._settings)} – {share_text(value)}"
                    for name, value in _recalls(run).items()
                )
            case Column.VAL_ACCURACY if self._runs.is_used(run):
                return self.tr("Results and Draw use the network of this run.")
            case Column.NOTE:
                return run.note or self.tr("Double-click to write a note.")
            case _:
                return None


def _recalls(run: RunRecord) -> dict[str, float]:
    """Of each class, at the best epoch; empty where they were not measured."""
    best = run.result.best
    metrics = {} if best is None else best.metrics
    return {name: value for name, value in metrics.items() if name.startswith(RECALL)}


def _metric(run: RunRecord, column: Column) -> float:
    """At the best epoch: the top-3 accuracy, or the mean recall of the classes that there are."""
    best = run.result.best
    if column is Column.TOP_3:
        return math.nan if best is None else best.metrics.get("top_3_accuracy", math.nan)
    known = [value for value in _recalls(run).values() if not math.isnan(value)]
    return sum(known) / len(known) if known else math.nan


def _parts(name: str) -> list[str]:
    """Words and numbers apart, so that run 10 stands behind run 9."""
    parts: list[str] = []
    for letter in name.casefold():
        if parts and parts[-1].isdigit() == letter.isdigit():
            parts[-1] += letter
        else:
            parts.append(letter)
    return parts


def _or(instead: float, value: float) -> float:
    return instead if math.isnan(value) else value


def _untinted(picture: QPixmap) -> QIcon:
    """Qt would mix the colour of a selected row into it."""
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


def _dot(colour: str, filled: bool) -> QPixmap:
    picture = QPixmap(32, 32)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setColor(QColor(colour))
    pen.setWidthF(2)
    painter.setPen(pen)
    painter.setBrush(QColor(colour) if filled else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(8, 8), _DOT / 2, _DOT / 2)
    painter.end()
    return picture


def _alignment(column: Column) -> int:
    is_figure = column not in (*_WORDS, Column.SHOWN)
    side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
