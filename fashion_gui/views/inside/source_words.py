"""Whose weights are looked at, in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.network.graph import Network
from fashion_gui.session.inference import InferenceState
from fashion_gui.session.inside import Inside
from fashion_gui.session.inside_garment import Origin
from fashion_gui.session.inside_source import SourceKind
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState

translate = QCoreApplication.translate


def status_sentence(session: Session, inside: Inside) -> str:
    """What the top bar says below its buttons."""
    if session.inference.state is InferenceState.LOADING and inside.look is None:
        return translate(
            "SourceWords", "TensorFlow is still loading; the network comes alive then."
        )
    if session.inference.state is InferenceState.FAILED:
        return translate(
            "SourceWords",
            "TensorFlow could not be loaded: “python main.py doctor” says what is missing.",
        )
    source, step = inside.source, inside.step
    if source is None:
        return ""
    if inside.origin is Origin.BATCH and step is not None:
        text = _frozen_sentence(inside).format(epoch=step.epoch + 1, batch=f"{step.batch + 1:,}")
    else:
        text = _source_sentence(source.kind, session.trainer.state)
        if inside.shows_training and _normalises_by_batch(source.project.network):
            moving = translate(
                "SourceWords", "BatchNormalization: moving statistics, as one garment is no batch."
            )
            text = f"{text} {moving}"
    if not source.is_documents:
        changed = translate("SourceWords", "The network on the canvas is another one by now.")
        return f"{text} {changed}"
    return text


def _normalises_by_batch(network: Network) -> bool:
    """Whether a training step on a whole batch would use other statistics than a single look."""
    return any(it.kind_name == "BatchNormalization" for it in network.layers.values())


def _frozen_sentence(inside: Inside) -> str:
    if inside.shows_training:
        return translate("SourceWords", "Frozen: epoch {epoch}, batch {batch}, as the step saw it.")
    return translate(
        "SourceWords", "The weights before epoch {epoch}, batch {batch}; all neurons are on."
    )


def _source_sentence(kind: SourceKind, state: RunState) -> str:
    match kind:
        case SourceKind.RUN if state is RunState.RUNNING:
            return translate("SourceWords", "Live: the weights of the run, as they change.")
        case SourceKind.RUN:
            return translate("SourceWords", "The weights of the run, as they are now.")
        case SourceKind.TRAINED:
            return translate("SourceWords", "The weights of the network trained last.")
        case SourceKind.FRESH:
            return translate(
                "SourceWords", "Fresh weights: nothing is trained yet, the answers are chance."
            )


def failure_sentence(reason: str) -> str:
    """Why a look could not be taken."""
    match reason:
        case "no tensorflow":
            return translate(
                "SourceWords",
                "TensorFlow could not be loaded: “python main.py doctor” says what is missing.",
            )
        case _:
            return translate("SourceWords", "Keras could not compute this. The log says why.")
