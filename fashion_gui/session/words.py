"""Sentences for what the rooms without Qt report: problems, errors, in the language set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.data.classes import GARMENT_CLASSES
from fashion_gui.network import edits
from fashion_gui.network.analysis import Problem, ProblemKind
from fashion_gui.network.edits import EditError
from fashion_gui.network.outputs import Output
from fashion_gui.network.shapes import format_shape
from fashion_gui.runs.parameters import (
    BoolParameter,
    ChoiceParameter,
    EdgesParameter,
    FloatParameter,
    IntParameter,
    OptionalSizeParameter,
    Parameter,
    RegularizerParameter,
    SizeParameter,
    TargetShapeParameter,
)
from fashion_gui.runs.targets import Loss, LossMisfit
from fashion_gui.session.settings import Settings
from fashion_gui.session.shape_words import shape_sentence

translate = QCoreApplication.translate


def garment_name(label: int, settings: Settings) -> str:
    """Name of a class in the language set."""
    garment = GARMENT_CLASSES[label]
    return garment.korean if settings.language == "ko" else garment.english


def problem_title(problem: Problem) -> str:
    """A problem in a few words, for the node itself."""
    match problem.kind:
        case ProblemKind.EMPTY:
            return translate("Words", "The network is empty")
        case ProblemKind.NO_INPUT_LAYER:
            return translate("Words", "No Input layer")
        case ProblemKind.UNUSED_INPUT:
            return translate("Words", "Leads nowhere")
        case ProblemKind.NOT_CONNECTED:
            return translate("Words", "Nothing arrives here")
        case ProblemKind.TOO_FEW_INPUTS:
            return translate("Words", "Needs two inputs")
        case ProblemKind.INPUT_BROKEN:
            return translate("Words", "Waits for the layer before")
        case ProblemKind.SHAPE:
            return translate("Words", "Shape does not fit")
        case ProblemKind.SHARED_SHAPE:
            return translate("Words", "Uses do not fit together")
        case ProblemKind.OUTPUT_SHAPE:
            return translate("Words", "Nothing to compare it with")
        case ProblemKind.LOSS:
            return translate("Words", "Loss does not fit")
        case ProblemKind.NO_WEIGHTS:
            return translate("Words", "Nothing to learn")
        case ProblemKind.OUTPUT_ACTIVATION:
            return translate("Words", "Unusual activation")
        case ProblemKind.SCALED_TWICE:
            return translate("Words", "Pixels scaled twice")
        case ProblemKind.SOFTMAX_OF_ONE:
            return translate("Words", "Softmax of one value")


def problem_sentence(problem: Problem) -> str:
    """What is wrong and how to mend it."""
    match problem.kind:
        case ProblemKind.EMPTY:
            return translate("Words", "Drag an Input onto the canvas.")
        case ProblemKind.NO_INPUT_LAYER:
            return translate(
                "Words", "Garments enter through an Input layer. Add one and connect it."
            )
        case ProblemKind.UNUSED_INPUT:
            return translate(
                "Words", "No layer takes what enters here. Connect this Input or delete it."
            )
        case ProblemKind.NOT_CONNECTED:
            return translate(
                "Words", "Drag from the port below another layer to the port on top of this one."
            )
        case ProblemKind.TOO_FEW_INPUTS:
            return translate(
                "Words", "This layer joins two tensors or more: connect another layer to it."
            )
        case ProblemKind.INPUT_BROKEN:
            return translate(
                "Words", "The shape that arrives is unknown until the layer before is mended."
            )
        case ProblemKind.SHAPE:
            assert problem.error is not None
            return shape_sentence(problem.error)
        case ProblemKind.SHARED_SHAPE:
            return translate(
                "Words",
                "This layer is used elsewhere on {shape}, and its weights fit no other shape. "
                "Make the two alike, or give this one weights of its own.",
            ).format(shape=format_shape(problem.shape or ()))
        case ProblemKind.OUTPUT_SHAPE:
            return translate(
                "Words",
                "An output is compared with the class (10 values, or 1), with footwear or not "
                "(1 value), or with the garment (784, or 28 × 28). Here come {shape}: end with a "
                "Dense of 10 units, or connect this layer to another.",
            ).format(shape=format_shape(problem.shape or ()))
        case ProblemKind.LOSS:
            assert problem.output is not None and problem.output.misfit is not None
            return misfit_sentence(problem.output.misfit)
        case ProblemKind.NO_WEIGHTS:
            return translate(
                "Words", "No layer has weights, so training has nothing to change. Add a Dense."
            )
        case ProblemKind.OUTPUT_ACTIVATION:
            assert problem.output is not None
            return _activation_sentence(problem.output)
        case ProblemKind.SCALED_TWICE:
            return translate(
                "Words",
                "The pixels come in from 0 to 1 already, and this layer divides them once more. "
                "Take it out, or let pixels from 0 to 255 in.",
            )
        case ProblemKind.SOFTMAX_OF_ONE:
            return translate(
                "Words",
                "Softmax makes several values add up to 1. Of a single value it makes 1, always. "
                "Take sigmoid for yes or no, linear for a number.",
            )


def _activation_sentence(output: Output) -> str:
    match output.loss:
        case Loss.BINARY_CROSSENTROPY:
            text = translate(
                "Words",
                "This loss expects values from 0 to 1: set the activation of the last layer to "
                "sigmoid. Here it is {activation}.",
            )
        case Loss.HINGE:
            text = translate(
                "Words",
                "The hinge loss expects values around -1 and 1: set the activation of the last "
                "layer to tanh or linear. Here it is {activation}.",
            )
        case _:
            text = translate(
                "Words",
                "The loss expects ten probabilities that add up to 1: "
                "set the activation of the last layer to softmax. Here it is {activation}.",
            )
    return text.format(activation=output.activation)


def misfit_sentence(misfit: LossMisfit) -> str:
    """Why a loss does not fit what an output learns."""
    match misfit:
        case LossMisfit.WANTS_ONE_HOT:
            return translate("Words", "This loss compares ten values with a one-hot row.")
        case LossMisfit.WANTS_INTEGER:
            return translate("Words", "This loss takes the class as an integer, not as a row.")
        case LossMisfit.WANTS_ZERO_TO_ONE:
            return translate(
                "Words", "This loss compares values from 0 to 1; the number of a class is larger."
            )
        case LossMisfit.WANTS_YES_OR_NO:
            return translate("Words", "This loss is for a yes or no, as footwear or not.")
        case LossMisfit.WANTS_TEN_VALUES:
            return translate("Words", "This loss wants ten values, one a class.")
        case LossMisfit.WANTS_EQUAL_SHAPES:
            return translate(
                "Words",
                "This loss compares value by value: with ten values, give the class as one-hot.",
            )


def edit_error_sentence(error: EditError) -> str:
    """Why an edit was refused."""
    match error:
        case edits.CycleError():
            return translate(
                "Words", "That would close a circle: the layer would wait for its own output."
            )
        case edits.InputTakenError():
            return translate(
                "Words", "This layer takes one input. Join several with Concatenate first."
            )
        case edits.NoInputError():
            return translate("Words", "An Input is where the network begins: nothing leads to it.")
        case edits.CannotShareError():
            return translate("Words", "Only layers of one kind can share their weights.")
        case edits.DuplicateIdError():
            return translate("Words", "Another layer has this name already.")
        case edits.InvalidIdError():
            return translate("Words", "A name has up to 64 letters a to z, digits and underscores.")
        case edits.AlreadyConnectedError():
            return translate("Words", "These two layers are connected already.")
        case _:
            return str(error)


def expectation_sentence(parameter: Parameter) -> str:
    """What values a parameter takes."""
    match parameter:
        case IntParameter():
            return translate("Words", "A whole number from {low} to {high}.").format(
                low=f"{parameter.minimum:,}", high=f"{parameter.maximum:,}"
            )
        case FloatParameter():
            return translate("Words", "A number from {low} to {high}.").format(
                low=f"{parameter.minimum:g}", high=f"{parameter.maximum:g}"
            )
        case BoolParameter():
            return translate("Words", "Yes or no.")
        case ChoiceParameter():
            return translate("Words", "One of: {choices}.").format(
                choices=", ".join(parameter.choices)
            )
        case OptionalSizeParameter():
            return translate("Words", "Two whole numbers from {low} to {high}, or empty.").format(
                low=parameter.minimum, high=parameter.maximum
            )
        case SizeParameter():
            return translate("Words", "Two whole numbers from {low} to {high}.").format(
                low=parameter.minimum, high=parameter.maximum
            )
        case TargetShapeParameter():
            return translate(
                "Words", "One to four whole numbers, as in 28, 28, 1. One may be -1: the rest."
            )
        case EdgesParameter():
            return translate(
                "Words",
                "Whole numbers from 0 to {high}: one for all edges, two for height and width, or "
                "four for top, bottom, left and right.",
            ).format(high=parameter.maximum)
        case RegularizerParameter():
            return translate("Words", "Two numbers from 0 to {high}, for L1 and L2.").format(
                high=f"{parameter.maximum:,g}"
            )
        case _:
            return parameter.expectation
