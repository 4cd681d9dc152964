"""Words for callbacks, their settings and their failures, in the language set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.runs.events import CallbackFailed

translate = QCoreApplication.translate


def callback_sentence(name: str) -> str:
    """What one of Keras's callbacks does."""
    return {
        "EarlyStopping": translate(
            "CallbackWords", "Stops the run when the figure watched no longer gets better."
        ),
        "ModelCheckpoint": translate(
            "CallbackWords", "Keeps the weights of the best epoch; the run goes on."
        ),
        "ReduceLROnPlateau": translate(
            "CallbackWords", "Takes smaller steps when the figure watched no longer gets better."
        ),
        "LearningRateScheduler": translate(
            "CallbackWords", "Sets the learning rate at the beginning of every epoch."
        ),
        "CSVLogger": translate("CallbackWords", "Writes a row of figures an epoch into a file."),
        "TensorBoard": translate("CallbackWords", "Writes what TensorBoard shows into a folder."),
        "TerminateOnNaN": translate(
            "CallbackWords", "Always there: a loss that is no longer a number ends the run."
        ),
    }[name]


def monitor_name(monitor: str) -> str:
    """A figure of an epoch that a callback watches."""
    return {
        "val_loss": translate("CallbackWords", "Validation loss"),
        "val_accuracy": translate("CallbackWords", "Validation accuracy"),
        "loss": translate("CallbackWords", "Training loss"),
        "accuracy": translate("CallbackWords", "Training accuracy"),
    }[monitor]


def schedule_kind(kind: str) -> str:
    """A kind of schedule."""
    return {
        "constant": translate("CallbackWords", "Constant"),
        "step": translate("CallbackWords", "Step decay"),
        "exponential": translate("CallbackWords", "Exponential decay"),
        "cosine": translate("CallbackWords", "Cosine decay"),
        "piecewise": translate("CallbackWords", "Piecewise constant"),
    }[kind]


def setting_words(setting: str) -> tuple[str, str]:
    """Name of a callback's setting, and what it means."""
    return {
        "monitor": (
            translate("CallbackWords", "Watches"),
            translate("CallbackWords", "The figure by which epochs are compared (monitor)."),
        ),
        "patience": (
            translate("CallbackWords", "Patience"),
            translate("CallbackWords", "Epochs without an improvement that are waited (patience)."),
        ),
        "min_delta": (
            translate("CallbackWords", "Least improvement"),
            translate("CallbackWords", "A smaller change does not count as better (min_delta)."),
        ),
        "restore_best_weights": (
            translate("CallbackWords", "Restore best weights"),
            translate("CallbackWords", "Goes back to the weights of the best epoch at the end."),
        ),
        "factor": (
            translate("CallbackWords", "Factor"),
            translate("CallbackWords", "The learning rate is multiplied by it (factor)."),
        ),
        "min_lr": (
            translate("CallbackWords", "Lowest rate"),
            translate("CallbackWords", "The learning rate does not fall below it (min_lr)."),
        ),
        "path": (
            translate("CallbackWords", "File"),
            translate("CallbackWords", "A .csv file; it is written anew by every run."),
        ),
        "log_dir": (
            translate("CallbackWords", "Folder"),
            translate("CallbackWords", "Show it with: tensorboard --logdir FOLDER"),
        ),
        "kind": (
            translate("CallbackWords", "Schedule"),
            translate("CallbackWords", "How the learning rate goes from epoch to epoch."),
        ),
        "every": (
            translate("CallbackWords", "Every"),
            translate("CallbackWords", "Epochs between two steps."),
        ),
        "alpha": (
            translate("CallbackWords", "Falls to"),
            translate("CallbackWords", "Share of the learning rate that is left (alpha)."),
        ),
        "warm_up": (
            translate("CallbackWords", "Warm-up"),
            translate(
                "CallbackWords", "Epochs in which the rate rises in equal steps; 0 for none."
            ),
        ),
        "boundaries": (
            translate("CallbackWords", "From epochs"),
            translate(
                "CallbackWords", "Epochs from which another rate holds, with commas between."
            ),
        ),
        "values": (
            translate("CallbackWords", "Rates"),
            translate("CallbackWords", "The learning rate from each of these epochs."),
        ),
    }[setting]


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
