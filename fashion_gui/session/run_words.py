"""Sentences on how a run goes and how it ended, in the language set."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from fashion_gui.network.project import Project
from fashion_gui.network.run_record import RunOutcome, RunRecord
from fashion_gui.runs.events import EndReason, FailureKind, RunEnded, RunFailed
from fashion_gui.runs.history import RunHistory
from fashion_gui.runs.recipe import Recipe
from fashion_gui.session.loading_clock import LoadingClock
from fashion_gui.session.trainer import RunState

translate = QCoreApplication.translate


NONE = "–"
"""Stands in the place of a figure that there is not."""


def figure_text(value: float) -> str:
    """A loss as it is shown: `0.3371`; where decimals say nothing `283,532`, and `2.52e+30`."""
    if math.isnan(value):
        return NONE
    if abs(value) < 1000:
        return f"{value:.4f}"
    return f"{value:,.0f}" if abs(value) < 1e9 else f"{value:.3g}"


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


def new_run_name(runs: tuple[RunRecord, ...]) -> str:
    """`Run 3` for the third, unless another has that name."""
    taken = {run.name for run in runs}
    number = len(runs) + 1
    while (name := translate("RunWords", "Run {number}").format(number=number)) in taken:
        number += 1
    return name


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


def loading_text(loading: LoadingClock) -> str:
    """How long TensorFlow still takes to be loaded, as far as that is known; empty where it is
    not being loaded."""
    elapsed, last, left = loading.elapsed, loading.last_time, loading.seconds_left
    if elapsed is None:
        return ""
    is_about_over = left is None and last is not None and duration(elapsed) == duration(last)
    if last is None or is_about_over:
        return translate("RunWords", "{time} so far").format(time=duration(elapsed))
    if left is None:
        text = translate("RunWords", "{time} so far, longer than the last time ({last})")
        return text.format(time=duration(elapsed), last=duration(last))
    text = translate("RunWords", "About {time} left: it took {last} the last time")
    return text.format(time=duration(left), last=duration(last))


def failure_sentence(
    failure: RunFailed, project: Project | None = None, history: RunHistory | None = None
) -> str:
    """What ended the run and how to mend it; the likely cause is told from what was set."""
    match failure.kind:
        case FailureKind.NOT_A_NUMBER:
            where = translate(
                "RunWords", "The loss is no longer a number since epoch {epoch}, batch {batch}:"
            ).format(epoch=failure.epoch + 1, batch=failure.batch + 1)
            return f"{where} {_likely_cause(failure.epoch, project, history)}"
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


UNUSUAL_RATE = 10
"""Times Keras's own learning rate, from which a rate is named as the cause."""


def explosion_sentence(project: Project | None, history: RunHistory) -> str:
    """Where the loss exploded, though the run went on, and the likely cause; empty for nowhere."""
    if history.exploded_at is None:
        return ""
    epoch, batch = divmod(history.exploded_at, max(history.batches_an_epoch, 1))
    losses = history.batch_losses.values
    where = translate(
        "RunWords",
        "The loss exploded in epoch {epoch}, batch {batch}, to {loss} from {first} at the start:",
    ).format(
        epoch=epoch + 1,
        batch=batch + 1,
        loss=figure_text(float(losses[history.exploded_at])),
        first=figure_text(float(losses[0])),
    )
    return f"{where} {_likely_cause(epoch, project, history)}"


def _likely_cause(epoch: int, project: Project | None, history: RunHistory | None) -> str:
    """Why a loss exploded, as far as the settings tell."""
    recipe = Recipe() if project is None else project.recipe
    kind = recipe.optimizer_kind
    number = _rate_at(epoch, recipe, history)
    rate = f"{number:g}"
    usual = number < UNUSUAL_RATE * kind.learning_rate
    if project is not None and not recipe.scale_pixels and usual:
        return translate(
            "RunWords",
            "the pixels are unscaled, from 0 to 255, so the gradients are hundreds of times too "
            "large. Scale them to 0 to 1.",
        )
    if project is not None and not usual:
        return translate(
            "RunWords",
            "the learning rate {rate} is too high for {optimizer}, whose usual one is {usual}. "
            "Try one ten times smaller.",
        ).format(rate=rate, optimizer=kind.keras_class, usual=f"{kind.learning_rate:g}")
    if project is not None and recipe.clipping is None:
        return translate(
            "RunWords",
            "the steps were too large. Try a learning rate ten times smaller, or clip the "
            "gradients.",
        )
    return translate("RunWords", "the steps were too large. Try a learning rate ten times smaller.")


def _rate_at(epoch: int, recipe: Recipe, history: RunHistory | None) -> float:
    """The learning rate of an epoch: a hand or a schedule may have changed it."""
    by_hand = [it for it in history.changes if it.layer_id is None] if history else []
    if by_hand and (recipe.schedule is None or by_hand[-1].epoch == epoch):
        return by_hand[-1].value
    if recipe.schedule is None:
        return recipe.learning_rate
    return recipe.schedule.rate(epoch, recipe.epochs, recipe.learning_rate)


def end_sentence(outcome: RunEnded, history: RunHistory) -> str:
    """How the run ended."""
    done = len(history.epochs)
    match outcome.reason:
        case EndReason.COMPLETED if outcome.weights_epoch is not None and done > 1:
            return translate(
                "RunWords", "Finished {done} epochs; the weights of epoch {best} were kept."
            ).format(done=done, best=outcome.weights_epoch + 1)
        case EndReason.COMPLETED if done == 1:
            return translate("RunWords", "Finished one epoch.")
        case EndReason.COMPLETED:
            return translate("RunWords", "Finished {done} epochs.").format(done=done)
        case EndReason.STOPPED if not len(history.batch_losses):
            return translate("RunWords", "Stopped before the first batch: nothing was trained.")
        case EndReason.STOPPED if outcome.weights_epoch is not None:
            return translate(
                "RunWords",
                "Stopped by hand. Whole epochs: {done}. The weights of epoch {best} were kept.",
            ).format(done=done, best=outcome.weights_epoch + 1)
        case EndReason.STOPPED:
            return translate("RunWords", "Stopped by hand. Whole epochs: {done}.").format(done=done)
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


def outcome_sentence(run: RunRecord) -> str:
    """How a run that was kept ended."""
    result = run.result
    done = len(result.history.epochs)
    match result.outcome:
        case RunOutcome.GOING_ON:
            text = translate("RunWords", "It goes on. Whole epochs: {done}.")
        case RunOutcome.COMPLETED if done == 1:
            text = translate("RunWords", "Finished one epoch.")
        case RunOutcome.COMPLETED:
            text = translate("RunWords", "Finished {done} epochs.")
        case RunOutcome.STOPPED:
            text = translate("RunWords", "Stopped by hand. Whole epochs: {done}.")
        case RunOutcome.STOPPED_EARLY:
            text = translate("RunWords", "Early stopping after epoch {done}.")
        case RunOutcome.INTERRUPTED:
            text = translate("RunWords", "Interrupted after epoch {done}. It can be continued.")
        case RunOutcome.FAILED if result.failure is FailureKind.NOT_A_NUMBER:
            text = translate("RunWords", "The loss was no longer a number. Whole epochs: {done}.")
        case RunOutcome.FAILED if result.failure is FailureKind.OUT_OF_MEMORY:
            text = translate("RunWords", "The memory was not enough. Whole epochs: {done}.")
        case RunOutcome.FAILED:
            text = translate("RunWords", "An error ended it. Whole epochs: {done}.")
    return text.format(done=done)
