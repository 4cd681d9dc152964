"""Sentences on code that could not be taken into the network, in the language set."""

from __future__ import annotations

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.code.problems import CodeProblem, CodeProblemKind
from fashion_gui.session.message_table import MessageTable
from fashion_gui.session.words import expectation_sentence

_TEXTS = MessageTable(
    "CodeWords",
    {
        CodeProblemKind.TOO_LARGE: "This is more code than the program follows.",
        CodeProblemKind.TOO_DEEP: "This is nested too deep to be followed.",
        CodeProblemKind.NO_NETWORK: "There is no Keras layer in this text.",
        CodeProblemKind.UNKNOWN_LAYER: (
            "The program has no layer {layer}. There is a gap in its place."
        ),
        CodeProblemKind.UNSUPPORTED_ARGUMENT: (
            "The program has no setting {argument} of {layer}. It was left out."
        ),
        CodeProblemKind.MISSING_ARGUMENT: (
            "Keras needs {argument} for {layer}. The program's default was taken."
        ),
        CodeProblemKind.UNKNOWN_VALUE: (
            "What {argument} of {layer} is does not follow from the code. The program's default "
            "was taken."
        ),
        CodeProblemKind.VALUE: "{argument} of {layer} cannot be {received}.",
        CodeProblemKind.INEXACT: "The program has no {layer} of its own. It was taken as {taken}.",
        CodeProblemKind.OLD_KERNEL: (
            "{layer} is of Keras 1, where these are the kernel's height and width. It was taken "
            "as kernel_size={size}."
        ),
        CodeProblemKind.INPUT_SHAPE: (
            "No part of a garment has the shape {shape}. The whole picture, 28 × 28, is taken."
        ),
        CodeProblemKind.SYNTAX: (
            "Python does not understand this line from here on. It was left out."
        ),
        CodeProblemKind.OPEN_BRACKET: "This {bracket} is never closed. The line was left out.",
        CodeProblemKind.STRAY_BRACKET: (
            "This {bracket} closes nothing that was opened. The line was left out."
        ),
        CodeProblemKind.OTHER_BRACKET: (
            "What {open} opened is closed by {bracket}. The line was left out."
        ),
        CodeProblemKind.MISSING_COMMA: (
            "A comma seems to be missing after this. The line was left out."
        ),
        CodeProblemKind.CHARACTER: (
            "Python does not know the character {character}, perhaps a quotation mark, comma or "
            "space from a text program. The line was left out."
        ),
        CodeProblemKind.OPEN_STRING: (
            "The quotation mark here has no second one. The line was left out."
        ),
        CodeProblemKind.MISSING_COLON: (
            "A colon is missing at the end of this. The line was left out."
        ),
        CodeProblemKind.MISSING_BLOCK: (
            "What belongs to the line above must begin further to the right. The line was left out."
        ),
        CodeProblemKind.INDENT: (
            "The line does not begin where the lines around it do. It was left out."
        ),
        CodeProblemKind.ARGUMENT_ORDER: (
            "A value without a name cannot follow one with a name, as units=10 has. The line was "
            "left out."
        ),
        CodeProblemKind.ARGUMENT_TWICE: "{argument} is given twice. The line was left out.",
        CodeProblemKind.ASSIGNMENT: (
            "To the left of = there must be a name; a comparison is written ==. The line was "
            "left out."
        ),
        CodeProblemKind.NUMBER: "This begins like a number and is none. The line was left out.",
        CodeProblemKind.OLD_PRINT: (
            "{name} needs brackets since Python 3: {name}(…). The line was left out."
        ),
        CodeProblemKind.NOT_A_LAYER: "This is no layer. It was left out.",
        CodeProblemKind.NOT_A_TENSOR: "{layer} is given something that is no result of a layer.",
        CodeProblemKind.SEVERAL_INPUTS: "{layer} takes one input. The first one was taken.",
        CodeProblemKind.SAME_TWICE: (
            "{layer} is given the same result twice. It was connected once."
        ),
        CodeProblemKind.INNER_OUTPUT: (
            "This output of the model, {layer}, also goes on to another layer, so it is no "
            "output here."
        ),
        CodeProblemKind.NAME: "{name} cannot be a layer's name here: letters, digits and _ can.",
        CodeProblemKind.OTHER_MODEL: (
            "There are several models. The one that is compiled or made last was taken, not this "
            "one."
        ),
        CodeProblemKind.CLASS: (
            "{name} is a class of its own. Only Sequential and functional models are followed."
        ),
        CodeProblemKind.LOOP: "How often this loop runs does not follow from the code.",
        CodeProblemKind.CONDITION: "Whether this is true does not follow from the code.",
        CodeProblemKind.OPTIMIZER: "The program has no optimizer {optimizer}. It stays as it was.",
        CodeProblemKind.LOSS: "The program has no loss {loss}. It stays as it was.",
        CodeProblemKind.LOSS_COUNT: "The losses are not as many as the outputs.",
        CodeProblemKind.METRIC: (
            "{metric} is not measured here, but accuracy, top-3 accuracy and the recall of each "
            "class are."
        ),
        CodeProblemKind.OLD_METHOD: "Keras has no {method} any more. It was taken as {taken}.",
        CodeProblemKind.SCALING: (
            "The program scales pixels to values from 0 to 1, by dividing by 255, and does so in "
            "place of {code}."
        ),
        CodeProblemKind.ACTIVATION_ADDED: (
            "With from_logits=True the loss takes raw scores and applies {activation} itself. "
            "Here {activation} was put at the end of the network and the loss takes its "
            "probabilities: the same computation, and the outputs can be read."
        ),
        CodeProblemKind.ACTIVATION_TWICE: (
            "With from_logits=True the loss expects raw scores and would apply {activation} a "
            "second time, but {layer} has applied it already. It is applied once here; leave "
            "from_logits out."
        ),
        CodeProblemKind.CALLBACK: "The program has no callback {callback}.",
        CodeProblemKind.SETTING: "{setting} cannot be {received}. It stays as it was.",
    },
)


def code_problem_sentence(problem: CodeProblem) -> str:
    """Why a piece of code is not in the network, and what may be done."""
    text = _TEXTS[problem.kind].format(**problem.parameters)
    if problem.kind is CodeProblemKind.VALUE:
        kind = CATALOG.get(problem.parameters.get("layer", ""))
        for parameter in kind.parameters if kind is not None else ():
            if parameter.name == problem.parameters.get("argument"):
                return f"{text} {expectation_sentence(parameter)}"
    return text
