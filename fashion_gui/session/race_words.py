"""Races in words, in the language set."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from fashion_gui.network.race import Factor, Level
from fashion_gui.runs.events import EndReason, RunEnded, RunFailed
from fashion_gui.runs.recipe import ALL_GARMENTS
from fashion_gui.session.live_run import LiveRun
from fashion_gui.session.optimizer_words import OPTIMIZER_NAMES
from fashion_gui.session.run_words import explosion_sentence, failure_sentence, figure_text

translate = QCoreApplication.translate


def factor_name(factor: Factor) -> str:
    """What the runs differ in."""
    match factor:
        case Factor.OPTIMIZER:
            return translate("RaceWords", "Optimizer")
        case Factor.LEARNING_RATE:
            return translate("RaceWords", "Learning rate")
        case Factor.DROPOUT:
            return translate("RaceWords", "Dropout rate")
        case Factor.BATCH_SIZE:
            return translate("RaceWords", "Batch size")
        case Factor.ACTIVATION:
            return translate("RaceWords", "Activation")


def factor_sentence(factor: Factor) -> str:
    """What there is to be seen."""
    match factor:
        case Factor.OPTIMIZER:
            return translate(
                "RaceWords",
                "All begin with the same gradient, and each makes another step of it. They have "
                "Keras's learning rates; the project's own optimizer keeps its settings.",
            )
        case Factor.LEARNING_RATE:
            return translate(
                "RaceWords",
                "Too small a step learns slowly, too large a one jumps over the minimum.",
            )
        case Factor.DROPOUT:
            return translate(
                "RaceWords",
                "The more neurons are switched off, the less is learned by heart: the gap between "
                "training and validation closes.",
            )
        case Factor.BATCH_SIZE:
            return translate(
                "RaceWords",
                "Small batches make many noisy steps an epoch, large ones few smooth steps.",
            )
        case Factor.ACTIVATION:
            return translate(
                "RaceWords",
                "Sigmoid and tanh flatten out and let little of the gradient through; ReLU keeps "
                "it whole for positive inputs.",
            )


def factor_missing(factor: Factor) -> str:
    """Why a network cannot race in it."""
    if factor is Factor.DROPOUT:
        return translate("RaceWords", "The network has no dropout layer.")
    return translate("RaceWords", "No hidden layer of the network has an activation.")


def entrant_name(factor: Factor, level: Level) -> str:
    """What a run of the race is called."""
    match factor:
        case Factor.OPTIMIZER:
            return OPTIMIZER_NAMES[str(level)]
        case Factor.LEARNING_RATE:
            return translate("RaceWords", "Learning rate {number}").format(number=f"{level:g}")
        case Factor.DROPOUT:
            return translate("RaceWords", "Dropout {number}").format(number=f"{level:g}")
        case Factor.BATCH_SIZE if level == ALL_GARMENTS:
            return translate("RaceWords", "Batch size: all")
        case Factor.BATCH_SIZE:
            return translate("RaceWords", "Batch size {number}").format(number=f"{level:,}")
        case Factor.ACTIVATION:
            return str(level)


def race_note(factor: Factor) -> str:
    """Stands beside each run of the race."""
    return translate("RaceWords", "Race: {factor}").format(factor=factor_name(factor))


def lead_sentence(front: LiveRun | None) -> str:
    """Who is ahead while the race goes on."""
    if front is None or math.isinf(front.val_loss):
        return translate("RaceWords", "The race is on.")
    return translate(
        "RaceWords", "The race is on: {name} has the lowest validation loss by now, {loss}."
    ).format(name=front.start.name, loss=figure_text(front.val_loss))


def race_sentence(runs: Sequence[LiveRun], winner: LiveRun | None) -> str:
    """How the race ended: who has won, and who has not come to the end."""
    stopped = any(
        isinstance(run.outcome, RunEnded) and run.outcome.reason is EndReason.STOPPED
        for run in runs
    )
    if winner is None or math.isinf(winner.val_loss):
        words = [translate("RaceWords", "The race ended before an epoch was over.")]
    else:
        text = (
            translate("RaceWords", "Stopped: {name} ended with the lowest validation loss, {loss}.")
            if stopped
            else translate("RaceWords", "{name} ends with the lowest validation loss, {loss}.")
        )
        words = [text.format(name=winner.start.name, loss=figure_text(winner.val_loss))]
    words += [trouble_sentence(run) for run in runs if isinstance(run.outcome, RunFailed)]
    return " ".join(words)


def trouble_sentence(run: LiveRun, name: str | None = None) -> str:
    """What ended a run of a race, or where its loss exploded, and the likely cause; empty where all
    is well. `name` is what the person calls it by now."""
    project, history = run.start.project, run.history
    words = (
        failure_sentence(run.outcome, project, history)
        if isinstance(run.outcome, RunFailed)
        else explosion_sentence(project, history)
    )
    return f"{name or run.start.name}: {words}" if words else ""
