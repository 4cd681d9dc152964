"""Sentences about files: why one cannot be used, what of one was left out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from fashion_gui.network.edits import (
    EditError,
    UnknownKindError,
    UnknownLayerError,
    UnknownParameterError,
)
from fashion_gui.network.keras_config.errors import KerasFault, KerasFileError, LeftOut
from fashion_gui.network.project_file import Misfit, ProjectFault
from fashion_gui.network.project_json import LARGEST_NETWORK, TooManyLayersError
from fashion_gui.runs.checks import RecipeError
from fashion_gui.runs.parameters import Parameter, ParameterError
from fashion_gui.session.code_words import code_problem_sentence
from fashion_gui.session.message_table import MessageTable
from fashion_gui.session.project_files import FileError, OpenedFile, ScriptError
from fashion_gui.session.words import edit_error_sentence, expectation_sentence

translate = QCoreApplication.translate

MOST_NAMED = 6
"""Settings that a sentence names; of the others it gives the number."""

LONGEST_QUOTE = 80
"""Characters of a name or a value; what a file holds may be megabytes long."""

OLD_MODELS = (".h5", ".hdf5")
PICTURES = (".bmp", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".tif", ".tiff", ".webp")

_KERAS_FAULTS = MessageTable(
    "Words",
    {
        KerasFault.MISSING: "There is no such file.",
        KerasFault.NOT_KERAS: "It is not a .keras file, or it is cut off.",
        KerasFault.DAMAGED: "It is damaged.",
        KerasFault.TOO_LARGE: "It is too large.",
        KerasFault.SYSTEM: "What the system says: {value}.",
        KerasFault.CUSTOM: (
            "It needs code of its own, “{subject}”, which the program never runs from a file."
        ),
        KerasFault.MODEL: "“{subject}” is neither a Sequential nor a Functional model.",
        KerasFault.LAYER: "The canvas has no layer “{subject}”.",
        KerasFault.SETTING: "Layer “{subject}”: the canvas has no {value}.",
        KerasFault.FUNCTION: (
            "Layer “{subject}” has {value}; the canvas has this activation with {expected} only."
        ),
        KerasFault.PRECISION: (
            "Layer “{subject}” computes in {value}; the program computes in float32."
        ),
        KerasFault.NO_INPUT: "It does not say what enters the network.",
        KerasFault.INPUT_SHAPE: (
            "Input “{subject}” takes {value}, which a garment of 28 × 28 pixels cannot be."
        ),
        KerasFault.CALL: "Layer “{subject}” is used in a way that the canvas has not: {value}.",
        KerasFault.INPUT_COUNT: (
            "Layer “{subject}” cannot be used on this number of inputs: {value}."
        ),
        KerasFault.SAME_TWICE: "Layer “{subject}” is used on the same result twice.",
        KerasFault.OUTPUT: "“{subject}” is an output though it goes on, or is an output twice.",
        KerasFault.WEIGHTS: "The weights of layer “{subject}” do not fit it.",
    },
)


def file_error_sentence(error: FileError) -> str:
    """Why a file could not be opened or written."""
    if isinstance(error, KerasFileError):
        return _KERAS_FAULTS[error.fault].format(**error.details)
    if isinstance(error, ScriptError):
        return _script_sentence(error)
    match error.fault:
        case ProjectFault.MISSING:
            return translate("Words", "There is no such file.")
        case ProjectFault.NOT_A_PROJECT:
            return translate("Words", "It is not a project file, or it is cut off.")
        case ProjectFault.DAMAGED:
            return translate("Words", "It is damaged.")
        case ProjectFault.TOO_LARGE:
            return translate("Words", "It is too large to be a project.")
        case ProjectFault.NEWER:
            return translate("Words", "It was written by a newer version of the program.")
        case ProjectFault.UNKNOWN_VERSION:
            return translate("Words", "Its version is unknown.")
        case ProjectFault.CONTENTS:
            return _misfit_sentence(error.misfit)
        case ProjectFault.WEIGHTS:
            return translate("Words", "Its weights do not fit its network.")
        case ProjectFault.MISTAKE:
            return translate("Words", "The network has a mistake: mend it first.")
        case ProjectFault.SYSTEM:
            return translate("Words", "What the system says: {reason}.").format(reason=error.reason)


def _misfit_sentence(misfit: Misfit | None) -> str:
    """What of a project file could not be built."""
    match misfit:
        case UnknownLayerError():
            reason = translate("Words", "A connection names a layer that is not there.")
        case EditError() | ParameterError() | RecipeError():
            reason = refusal_sentence(misfit)
        case TooManyLayersError():
            reason = translate("Words", "It has more than {count} layers or connections.").format(
                count=f"{LARGEST_NETWORK:,}"
            )
        case _:
            return translate("Words", "What it holds does not have the form of a project.")
    return translate("Words", "What it holds is no project: {reason}").format(reason=reason)


def refusal_sentence(error: EditError | ParameterError | RecipeError) -> str:
    """Why a network or a recipe that somebody has written cannot be built."""
    match error:
        case UnknownKindError():
            return translate("Words", "There is no kind of layer “{name}”.").format(
                name=_short(error.kind_name)
            )
        case UnknownParameterError():
            return translate("Words", "{kind} has no setting “{name}”.").format(
                kind=error.kind_name, name=_short(error.parameter)
            )
        case UnknownLayerError():
            return translate("Words", "There is no layer “{name}”.").format(
                name=_short(error.layer_id)
            )
        case EditError():
            return edit_error_sentence(error)
        case ParameterError():
            return _refused_value(error.parameter, error.received, error.wanted)
        case RecipeError():
            return _refused_value(error.setting, error.received, error.wanted)


def _refused_value(setting: str, received: object, wanted: Parameter | None) -> str:
    sentence = translate("Words", "{setting} cannot be {received}.").format(
        setting=setting, received=_short(repr(received))
    )
    return sentence if wanted is None else f"{sentence} {expectation_sentence(wanted)}"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"


def unopened_sentence(path: Path) -> str:
    """Why a file, whose name does not end like those that the program opens, stays closed."""
    suffix = path.suffix.lower()
    if suffix in OLD_MODELS:
        sentence = translate(
            "Words",
            "{file} is in the old format of Keras. Save it there as .keras, with "
            "model.save('name.keras'), and open that.",
        )
    elif suffix in PICTURES:
        sentence = translate(
            "Words",
            "{file} is a picture. A picture of a garment goes onto the paper of the Draw "
            "workspace.",
        )
    else:
        sentence = translate(
            "Words",
            "{file} cannot be opened here. Projects (.fashion), Keras models (.keras) and Python "
            "scripts (.py) can.",
        )
    return sentence.format(file=path.name)


def _script_sentence(error: ScriptError) -> str:
    if error.problem is None:
        return translate("Words", "There is no Keras network in it.")
    return translate("Words", "Line {line}: {problem}").format(
        line=error.problem.line + 1, problem=code_problem_sentence(error.problem)
    )


def opened_sentence(opened: OpenedFile) -> str:
    """What is to be known of a file that was opened; "" for nothing."""
    sentences = []
    if opened.lacks_weights:
        sentences.append(
            translate(
                "Words",
                "{file}: its weights stay out, because the network cannot be tried on the "
                "garments as it is.",
            ).format(file=opened.path.name)
        )
    if opened.left_out:
        sentences.append(left_out_sentence(opened.left_out))
    if opened.problems:
        first, count = opened.problems[0], len(opened.problems)
        sentence = translate("Words", "Line {line}: {problem}").format(
            line=first.line + 1, problem=code_problem_sentence(first)
        )
        if count > 1:
            sentence += " " + translate("Words", "And {count} more.").format(count=count - 1)
        sentences.append(sentence)
    return " ".join(sentences)


def left_out_sentence(left_out: Sequence[LeftOut]) -> str:
    """What of a file the program does not have; it matters in training only."""
    names = [f"{it.subject}: {it.setting}" for it in left_out[:MOST_NAMED]]
    if len(left_out) > MOST_NAMED:
        more = translate("Words", "{count} more").format(count=len(left_out) - MOST_NAMED)
        names.append(more)
    return translate("Words", "Left out, because the program does not have it: {names}.").format(
        names=", ".join(names)
    )
