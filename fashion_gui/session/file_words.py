"""Sentences about files: why one cannot be used, what of one was left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from fashion_gui.network.keras_config.errors import KerasFault, KerasFileError, LeftOut
from fashion_gui.network.project_file import ProjectFault
from fashion_gui.session.code_words import code_problem_sentence
from fashion_gui.session.project_files import FileError, OpenedFile, ScriptError

translate = QCoreApplication.translate

MOST_NAMED = 6
"""Settings that a sentence names; of the others it gives the number."""


def file_error_sentence(error: FileError) -> str:
    """Why a file could not be opened or written."""
    if isinstance(error, KerasFileError):
        return _keras_sentence(error)
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
            return translate("Words", "What it holds is no project: {reason}").format(
                reason=error.reason
            )
        case ProjectFault.WEIGHTS:
            return translate("Words", "Its weights do not fit its network.")
        case ProjectFault.MISTAKE:
            return translate("Words", "The network has a mistake: mend it first.")
        case ProjectFault.SYSTEM:
            return translate("Words", "What the system says: {reason}.").format(reason=error.reason)


def _keras_sentence(error: KerasFileError) -> str:
    match error.fault:
        case KerasFault.MISSING:
            sentence = translate("Words", "There is no such file.")
        case KerasFault.NOT_KERAS:
            sentence = translate("Words", "It is not a .keras file, or it is cut off.")
        case KerasFault.DAMAGED:
            sentence = translate("Words", "It is damaged.")
        case KerasFault.TOO_LARGE:
            sentence = translate("Words", "It is too large.")
        case KerasFault.SYSTEM:
            sentence = translate("Words", "What the system says: {value}.")
        case KerasFault.CUSTOM:
            sentence = translate(
                "Words",
                "It needs code of its own, “{subject}”, which the program never runs from a file.",
            )
        case KerasFault.MODEL:
            sentence = translate(
                "Words", "“{subject}” is neither a Sequential nor a Functional model."
            )
        case KerasFault.LAYER:
            sentence = translate("Words", "The canvas has no layer “{subject}”.")
        case KerasFault.SETTING:
            sentence = translate("Words", "Layer “{subject}”: the canvas has no {value}.")
        case KerasFault.PRECISION:
            sentence = translate(
                "Words", "Layer “{subject}” computes in {value}; the program computes in float32."
            )
        case KerasFault.NO_INPUT:
            sentence = translate("Words", "It does not say what enters the network.")
        case KerasFault.INPUT_SHAPE:
            sentence = translate(
                "Words",
                "Input “{subject}” takes {value}, which a garment of 28 × 28 pixels cannot be.",
            )
        case KerasFault.CALL:
            sentence = translate(
                "Words", "Layer “{subject}” is used in a way that the canvas has not: {value}."
            )
        case KerasFault.OUTPUT:
            sentence = translate(
                "Words", "“{subject}” is an output though it goes on, or is an output twice."
            )
        case KerasFault.WEIGHTS:
            sentence = translate("Words", "The weights of layer “{subject}” do not fit it.")
    return sentence.format(subject=error.subject, value=error.value)


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
