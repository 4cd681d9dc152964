"""What stands in place of a demonstration that has nothing to show yet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.session.inference import InferenceState
from fashion_gui.session.session import Session

translate = QCoreApplication.translate


def waiting_text(session: Session) -> tuple[str, str] | None:
    """Title and sentence of why the person's network cannot be asked; None where it can."""
    if session.dataset.data is None:
        return _reading_text()
    if not session.document.analysis.trainable:
        return (
            translate("LabState", "The network is not ready yet"),
            translate("LabState", "Mend it in the workspace Network; then it can be asked here."),
        )
    return tensorflow_text(session)


def tensorflow_text(session: Session) -> tuple[str, str] | None:
    """Why nothing can be computed; None where it can."""
    if session.dataset.data is None:
        return _reading_text()
    if session.inference.state is InferenceState.LOADING:
        return (
            translate("LabState", "TensorFlow is being loaded"),
            translate("LabState", "It computes what is shown here. This takes a few seconds."),
        )
    if session.inference.state is InferenceState.FAILED:
        return (
            translate("LabState", "TensorFlow could not be loaded"),
            translate(
                "LabState", "Without it nothing can be computed here. `main.py doctor` says why."
            ),
        )
    return None


def _reading_text() -> tuple[str, str]:
    return (
        translate("LabState", "The garments are being read"),
        translate("LabState", "This takes a second or two."),
    )


def failure_text() -> tuple[str, str]:
    """Title and sentence of an error of Keras."""
    return (
        translate("LabState", "Keras could not compute this"),
        translate("LabState", "The log says why. Another network may be fine."),
    )


def weights_text(is_trained: bool) -> str:
    """Whose weights are looked at."""
    if is_trained:
        return translate("LabState", "Your network, with the weights of its last run")
    return translate("LabState", "Your network, not trained yet: fresh weights from Keras")
