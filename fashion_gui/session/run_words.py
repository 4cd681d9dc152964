"""Sentences on how a run goes and how it ended, in the language set."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from fashion_gui.runs.events import EndReason, FailureKind, RunEnded, RunFailed
from fashion_gui.runs.history import RunHistory
from fashion_gui.session.trainer import RunState

translate = QCoreApplication.translate


NONE = "–"
"""Stands in the place of a figure that there is not."""


def figure_text(value: float) -> str:
    """A loss as it is shown: `0.3371`."""
    return NONE if math.isnan(value) else f"{value:.4f}"


def share_text(value: float) -> str:
    """An accuracy from 0 to 1 as it is shown: `87.8 %`; there is none where no class is told."""
    return NONE if math.isnan(value) else f"{100 * value:.1f} %"


def train_word(state: RunState) -> str:
    """What the button and the menu entry that train do now."""
    match state:
        case RunState.RUNNING:
            return translate("RunWords", "Pause")
        case RunState.PAUSED:
            return translate("RunWords", "Resume")
        case _:
            return translate("RunWords", "Train")


def duration(seconds: float) -> str:
    """A time left, rounded as people say it."""
    if seconds < 60:
        return translate("RunWords", "{seconds} s").format(seconds=max(1, round(seconds)))
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 60:
        return translate("RunWords", "{minutes} min {seconds} s").format(
            minutes=minutes, seconds=rest
        )
    hours, minutes = divmod(minutes, 60)
    return translate("RunWords", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def failure_sentence(failure: RunFailed) -> str:
    """What ended the run and how to mend it."""
    match failure.kind:
        case FailureKind.NOT_A_NUMBER:
            return translate(
                "RunWords",
                "The loss is no longer a number since epoch {epoch}, batch {batch}: the steps were "
                "too large. Try a learning rate ten times smaller.",
            ).format(epoch=failure.epoch + 1, batch=failure.batch + 1)
        case FailureKind.OUT_OF_MEMORY:
            return translate(
                "RunWords",
                "The computer's memory is not enough for this run. Use a smaller batch size or "
                "smaller layers.",
            )
        case FailureKind.NO_TENSORFLOW:
            return translate(
                "RunWords",
                "TensorFlow could not be loaded ({detail}). Run “main.py doctor” to see what is "
                "missing.",
            ).format(detail=failure.detail)
        case FailureKind.KERAS:
            return translate(
                "RunWords", "Keras ended the run with an error: {detail} The network is as it was."
            ).format(detail=_shortened(failure.detail))


def end_sentence(outcome: RunEnded, history: RunHistory) -> str:
    """How the run ended."""
    done = len(history.epochs)
    match outcome.reason:
        case EndReason.COMPLETED if outcome.weights_epoch is not None:
            return translate(
                "RunWords", "Finished {done} epochs; the weights of epoch {best} were kept."
            ).format(done=done, best=outcome.weights_epoch + 1)
        case EndReason.COMPLETED:
            return translate("RunWords", "Finished {done} epochs.").format(done=done)
        case EndReason.STOPPED if not len(history.batch_losses):
            return translate("RunWords", "Stopped before the first batch: nothing was trained.")
        case EndReason.STOPPED if outcome.weights_epoch is not None:
            return translate(
                "RunWords",
                "Stopped by hand after {done} whole epochs; the weights of epoch {best} were kept.",
            ).format(done=done, best=outcome.weights_epoch + 1)
        case EndReason.STOPPED:
            return translate("RunWords", "Stopped by hand after {done} whole epochs.").format(
                done=done
            )
        case EndReason.STOPPED_EARLY if outcome.weights_epoch is not None:
            return translate(
                "RunWords",
                "Early stopping after epoch {done}: the weights of epoch {best} were restored.",
            ).format(done=done, best=outcome.weights_epoch + 1)
        case EndReason.STOPPED_EARLY:
            return translate("RunWords", "Early stopping after epoch {done}.").format(done=done)


def _shortened(detail: str, letters: int = 240) -> str:
    words = " ".join(detail.split())
    return words if len(words) <= letters else words[: letters - 1] + "…"
