"""Sentences on code that could not be taken into the network, in the language set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.code.problems import CodeProblem, CodeProblemKind
from fashion_gui.session.words import expectation_sentence

translate = QCoreApplication.translate


def code_problem_sentence(problem: CodeProblem) -> str:
    """Why a piece of code is not in the network, and what may be done."""
    text = _text(problem.kind).format(**problem.parameters)
    if problem.kind is CodeProblemKind.VALUE:
        kind = CATALOG.get(problem.parameters.get("layer", ""))
        for parameter in kind.parameters if kind is not None else ():
            if parameter.name == problem.parameters.get("argument"):
                return f"{text} {expectation_sentence(parameter)}"
    return text


def _text(kind: CodeProblemKind) -> str:
    match kind:
        case CodeProblemKind.TOO_LARGE:
            return translate("CodeWords", "This is more code than the program follows.")
        case CodeProblemKind.TOO_DEEP:
            return translate("CodeWords", "This is nested too deep to be followed.")
        case CodeProblemKind.NO_NETWORK:
            return translate("CodeWords", "There is no Keras layer in this text.")
        case CodeProblemKind.UNKNOWN_LAYER:
            return translate(
                "CodeWords", "The program has no layer {layer}. There is a gap in its place."
            )
        case CodeProblemKind.UNSUPPORTED_ARGUMENT:
            return translate(
                "CodeWords", "The program has no setting {argument} of {layer}. It was left out."
            )
        case CodeProblemKind.MISSING_ARGUMENT:
            return translate(
                "CodeWords", "Keras needs {argument} for {layer}. The program's default was taken."
            )
        case CodeProblemKind.UNKNOWN_VALUE:
            return translate(
                "CodeWords",
                "What {argument} of {layer} is does not follow from the code. The program's "
                "default was taken.",
            )
        case CodeProblemKind.VALUE:
            return translate("CodeWords", "{argument} of {layer} cannot be {received}.")
        case CodeProblemKind.INEXACT:
            return translate(
                "CodeWords", "The program has no {layer} of its own. It was taken as {taken}."
            )
        case CodeProblemKind.OLD_KERNEL:
            return translate(
                "CodeWords",
                "{layer} is of Keras 1, where these are the kernel's height and width. It was "
                "taken as kernel_size={size}.",
            )
        case CodeProblemKind.INPUT_SHAPE:
            return translate(
                "CodeWords",
                "No part of a garment has the shape {shape}. The whole picture, 28 × 28, is taken.",
            )
        case _:
            return _syntax_text(kind)


def _syntax_text(kind: CodeProblemKind) -> str:
    match kind:
        case CodeProblemKind.SYNTAX:
            return translate(
                "CodeWords", "Python does not understand this line from here on. It was left out."
            )
        case CodeProblemKind.OPEN_BRACKET:
            return translate("CodeWords", "This {bracket} is never closed. The line was left out.")
        case CodeProblemKind.STRAY_BRACKET:
            return translate(
                "CodeWords", "This {bracket} closes nothing that was opened. The line was left out."
            )
        case CodeProblemKind.OTHER_BRACKET:
            return translate(
                "CodeWords",
                "What {open} opened is closed by {bracket}. The line was left out.",
            )
        case CodeProblemKind.MISSING_COMMA:
            return translate(
                "CodeWords", "A comma seems to be missing after this. The line was left out."
            )
        case CodeProblemKind.CHARACTER:
            return translate(
                "CodeWords",
                "Python does not know the character {character}, perhaps a quotation mark, comma "
                "or space from a text program. The line was left out.",
            )
        case CodeProblemKind.OPEN_STRING:
            return translate(
                "CodeWords", "The quotation mark here has no second one. The line was left out."
            )
        case CodeProblemKind.MISSING_COLON:
            return translate(
                "CodeWords", "A colon is missing at the end of this. The line was left out."
            )
        case CodeProblemKind.MISSING_BLOCK:
            return translate(
                "CodeWords",
                "What belongs to the line above must begin further to the right. The line was "
                "left out.",
            )
        case CodeProblemKind.INDENT:
            return translate(
                "CodeWords",
                "The line does not begin where the lines around it do. It was left out.",
            )
        case CodeProblemKind.ARGUMENT_ORDER:
            return translate(
                "CodeWords",
                "A value without a name cannot follow one with a name, as units=10 has. The line "
                "was left out.",
            )
        case CodeProblemKind.ARGUMENT_TWICE:
            return translate("CodeWords", "{argument} is given twice. The line was left out.")
        case CodeProblemKind.ASSIGNMENT:
            return translate(
                "CodeWords",
                "To the left of = there must be a name; a comparison is written ==. The line was "
                "left out.",
            )
        case CodeProblemKind.NUMBER:
            return translate(
                "CodeWords", "This begins like a number and is none. The line was left out."
            )
        case CodeProblemKind.OLD_PRINT:
            return translate(
                "CodeWords",
                "{name} needs brackets since Python 3: {name}(…). The line was left out.",
            )
        case _:
            return _wiring_text(kind)


def _wiring_text(kind: CodeProblemKind) -> str:
    match kind:
        case CodeProblemKind.NOT_A_LAYER:
            return translate("CodeWords", "This is no layer. It was left out.")
        case CodeProblemKind.NOT_A_TENSOR:
            return translate(
                "CodeWords", "{layer} is given something that is no result of a layer."
            )
        case CodeProblemKind.SEVERAL_INPUTS:
            return translate("CodeWords", "{layer} takes one input. The first one was taken.")
        case CodeProblemKind.SAME_TWICE:
            return translate(
                "CodeWords", "{layer} is given the same result twice. It was connected once."
            )
        case CodeProblemKind.INNER_OUTPUT:
            return translate(
                "CodeWords",
                "This output of the model, {layer}, also goes on to another layer, so it is no "
                "output here.",
            )
        case CodeProblemKind.NAME:
            return translate(
                "CodeWords", "{name} cannot be a layer's name here: letters, digits and _ can."
            )
        case CodeProblemKind.OTHER_MODEL:
            return translate(
                "CodeWords",
                "There are several models. The one that is compiled or made last was taken, not "
                "this one.",
            )
        case CodeProblemKind.CLASS:
            return translate(
                "CodeWords",
                "{name} is a class of its own. Only Sequential and functional models are followed.",
            )
        case CodeProblemKind.LOOP:
            return translate("CodeWords", "How often this loop runs does not follow from the code.")
        case CodeProblemKind.CONDITION:
            return translate("CodeWords", "Whether this is true does not follow from the code.")
        case _:
            return _training_text(kind)


def _training_text(kind: CodeProblemKind) -> str:
    match kind:
        case CodeProblemKind.OPTIMIZER:
            return translate(
                "CodeWords", "The program has no optimizer {optimizer}. It stays as it was."
            )
        case CodeProblemKind.LOSS:
            return translate("CodeWords", "The program has no loss {loss}. It stays as it was.")
        case CodeProblemKind.LOSS_COUNT:
            return translate("CodeWords", "The losses are not as many as the outputs.")
        case CodeProblemKind.METRIC:
            return translate(
                "CodeWords",
                "{metric} is not measured here, but accuracy, top-3 accuracy and the recall of "
                "each class are.",
            )
        case CodeProblemKind.OLD_METHOD:
            return translate(
                "CodeWords", "Keras has no {method} any more. It was taken as {taken}."
            )
        case CodeProblemKind.SCALING:
            return translate(
                "CodeWords",
                "The program scales pixels to values from 0 to 1, by dividing by 255, and does so "
                "in place of {code}.",
            )
        case CodeProblemKind.ACTIVATION_ADDED:
            return translate(
                "CodeWords",
                "With from_logits=True the loss takes raw scores and applies {activation} itself. "
                "Here {activation} was put at the end of the network and the loss takes its "
                "probabilities: the same computation, and the outputs can be read.",
            )
        case CodeProblemKind.ACTIVATION_TWICE:
            return translate(
                "CodeWords",
                "With from_logits=True the loss expects raw scores and would apply {activation} "
                "a second time, but {layer} has applied it already. It is applied once here; "
                "leave from_logits out.",
            )
        case CodeProblemKind.CALLBACK:
            return translate("CodeWords", "The program has no callback {callback}.")
        case CodeProblemKind.SETTING:
            return translate("CodeWords", "{setting} cannot be {received}. It stays as it was.")
        case _:
            raise AssertionError(kind)
