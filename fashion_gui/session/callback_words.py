"""Words for callbacks, their settings and their failures, in the language set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.runs.events import CallbackFailed
from fashion_gui.session.message_table import MessageTable

translate = QCoreApplication.translate


_CALLBACKS = MessageTable(
    "CallbackWords",
    {
        "EarlyStopping": "Stops the run when the figure watched no longer gets better.",
        "ModelCheckpoint": "Keeps the weights of the best epoch; the run goes on.",
        "ReduceLROnPlateau": "Takes smaller steps when the figure watched no longer gets better.",
        "LearningRateScheduler": "Sets the learning rate at the beginning of every epoch.",
        "CSVLogger": "Writes a row of figures an epoch into a file.",
        "TensorBoard": "Writes what TensorBoard shows into a folder.",
        "TerminateOnNaN": "Always there: a loss that is no longer a number ends the run.",
    },
)

_MONITORS = MessageTable(
    "CallbackWords",
    {
        "val_loss": "Validation loss",
        "val_accuracy": "Validation accuracy",
        "loss": "Training loss",
        "accuracy": "Training accuracy",
    },
)

_SCHEDULES = MessageTable(
    "CallbackWords",
    {
        "constant": "Constant",
        "step": "Step decay",
        "exponential": "Exponential decay",
        "cosine": "Cosine decay",
        "piecewise": "Piecewise constant",
    },
)

_SETTINGS = MessageTable(
    "CallbackWords",
    {
        "monitor": "Watches",
        "patience": "Patience",
        "min_delta": "Least improvement",
        "restore_best_weights": "Restore best weights",
        "factor": "Factor",
        "min_lr": "Lowest rate",
        "path": "File",
        "log_dir": "Folder",
        "kind": "Schedule",
        "every": "Every",
        "alpha": "Falls to",
        "warm_up": "Warm-up",
        "boundaries": "From epochs",
        "values": "Rates",
    },
)

_MEANINGS = MessageTable(
    "CallbackWords",
    {
        "monitor": "The figure by which epochs are compared (monitor).",
        "patience": "Epochs without an improvement that are waited (patience).",
        "min_delta": "A smaller change does not count as better (min_delta).",
        "restore_best_weights": "Goes back to the weights of the best epoch at the end.",
        "factor": "The learning rate is multiplied by it (factor).",
        "min_lr": "The learning rate does not fall below it (min_lr).",
        "path": "A .csv file; it is written anew by every run.",
        "log_dir": "Show it with: tensorboard --logdir FOLDER",
        "kind": "How the learning rate goes from epoch to epoch.",
        "every": "Epochs between two steps.",
        "alpha": "Share of the learning rate that is left (alpha).",
        "warm_up": "Epochs in which the rate rises in equal steps; 0 for none.",
        "boundaries": "Epochs from which another rate holds, with commas between.",
        "values": "The learning rate from each of these epochs.",
    },
)
"""Of the settings."""


def callback_sentence(name: str) -> str:
    """What one of Keras's callbacks does."""
    return _CALLBACKS[name]


def monitor_name(monitor: str) -> str:
    """A figure of an epoch that a callback watches."""
    return _MONITORS[monitor]


def schedule_kind(kind: str) -> str:
    """A kind of schedule."""
    return _SCHEDULES[kind]


def setting_words(setting: str) -> tuple[str, str]:
    """Name of a callback's setting, and what it means."""
    return _SETTINGS[setting], _MEANINGS[setting]


def callback_failure(failure: CallbackFailed) -> str:
    """What a callback could not do, and that the run goes on."""
    if failure.missing:
        return translate(
            "CallbackWords",
            "TensorBoard's files are not written: the package “tensorboard” is not installed "
            "(pip install tensorboard).",
        )
    if failure.callback == "ModelCheckpoint":
        return translate(
            "CallbackWords",
            "The best weights could not be kept ({detail}): free some disk space. The run goes "
            "on; the weights of its last epoch are kept.",
        ).format(detail=_shortened(failure.detail))
    return translate(
        "CallbackWords",
        "{callback} cannot write its file since epoch {epoch} ({detail}): choose another place. "
        "The run goes on.",
    ).format(callback=failure.callback, epoch=failure.epoch + 1, detail=_shortened(failure.detail))


def _shortened(detail: str, letters: int = 160) -> str:
    words = " ".join(detail.split())
    return words if len(words) <= letters else words[: letters - 1] + "…"
