"""What the reader could not take from code, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

_NOTHING: Mapping[str, str] = MappingProxyType({})


class CodeProblemKind(Enum):
    """Why a piece of code is not in the network. In brackets: the parameters of the problem."""

    SYNTAX = "syntax"
    """It is not Python."""
    OPEN_BRACKET = "open bracket"
    """A bracket is opened and never closed [bracket]."""
    STRAY_BRACKET = "stray bracket"
    """A bracket is closed that was never opened [bracket]."""
    OTHER_BRACKET = "other bracket"
    """A bracket is closed by one of another kind [bracket, open]."""
    MISSING_COMMA = "missing comma"
    """Between two values there is no comma."""
    CHARACTER = "character"
    """Python does not know the character [character]."""
    OPEN_STRING = "open string"
    """A text in quotes does not end."""
    MISSING_COLON = "missing colon"
    """A line that begins a block lacks its colon."""
    MISSING_BLOCK = "missing block"
    """What belongs to the line above is not indented."""
    INDENT = "indent"
    """The line begins further to the right or left than it can."""
    ARGUMENT_ORDER = "argument order"
    """A value without a name follows one with a name."""
    ARGUMENT_TWICE = "argument twice"
    """One argument is given twice [argument]."""
    ASSIGNMENT = "assignment"
    """An equals sign stands where nothing can be assigned to."""
    NUMBER = "number"
    """It begins like a number and is none."""
    OLD_PRINT = "old print"
    """A call of Python 2, without brackets [name]."""
    TOO_LARGE = "too large"
    """The text, a loop or the network is beyond what the reader follows."""
    TOO_DEEP = "too deep"
    """Expressions or calls lie in each other too deep."""
    NO_NETWORK = "no network"
    """There is no layer in the text."""
    UNKNOWN_LAYER = "unknown layer"
    """The program has no such layer [layer]."""
    UNSUPPORTED_ARGUMENT = "unsupported argument"
    """The layer, optimizer or callback has no such setting here [layer, argument]."""
    MISSING_ARGUMENT = "missing argument"
    """Keras needs this argument [layer, argument]."""
    UNKNOWN_VALUE = "unknown value"
    """The value is not in the code, or is not one that can be followed [layer, argument]."""
    VALUE = "value"
    """The value does not fit [layer, argument, received]."""
    INEXACT = "inexact"
    """It is taken as something similar [layer, taken]."""
    OLD_KERNEL = "old kernel"
    """Two numbers of Keras 1 are taken as the kernel's height and width [layer, size]."""
    OLD_METHOD = "old method"
    """A method of older versions is taken as the one of today [method, taken]."""
    SCALING = "scaling"
    """The pixels are scaled in another way than the program does it [code]."""
    ACTIVATION_ADDED = "activation added"
    """The loss takes raw scores, so the last layer was given its activation [activation]."""
    ACTIVATION_TWICE = "activation twice"
    """The loss takes raw scores, but the last layer gives none any more [layer, activation]."""
    INPUT_SHAPE = "input shape"
    """No view of a garment has this shape [shape]."""
    NOT_A_LAYER = "not a layer"
    """Something stands where a layer must be."""
    NOT_A_TENSOR = "not a tensor"
    """A layer is called on something that is no result of a layer [layer]."""
    SEVERAL_INPUTS = "several inputs"
    """A layer of one input is called on several [layer]."""
    SAME_TWICE = "same twice"
    """A layer is called on one and the same tensor several times over [layer]."""
    INNER_OUTPUT = "inner output"
    """An output of the model goes on to another layer, so it is no output here [layer]."""
    NAME = "name"
    """The name cannot be a layer's name here [name]."""
    OTHER_MODEL = "other model"
    """Another model than the one that is taken."""
    CLASS = "class"
    """A model or layer as a class of its own is not followed [name]."""
    LOOP = "loop"
    """The loop is not over values that are in the code."""
    CONDITION = "condition"
    """The condition does not follow from the code."""
    OPTIMIZER = "optimizer"
    """The program has no such optimizer [optimizer]."""
    LOSS = "loss"
    """The program has no such loss [loss]."""
    LOSS_COUNT = "loss count"
    """There are more or fewer losses than outputs."""
    METRIC = "metric"
    """Only accuracy, top-3 accuracy and the recall of each class are measured [metric]."""
    CALLBACK = "callback"
    """The program has no such callback [callback]."""
    SETTING = "setting"
    """A setting of the training does not fit [setting, received]."""


_NOTES = frozenset(
    {
        CodeProblemKind.INEXACT,
        CodeProblemKind.OLD_KERNEL,
        CodeProblemKind.OLD_METHOD,
        CodeProblemKind.SCALING,
        CodeProblemKind.ACTIVATION_ADDED,
        CodeProblemKind.ACTIVATION_TWICE,
    }
)


@dataclass(frozen=True)
class CodeProblem:
    """Something in code that is not in the network. The session room has the sentences.

    Attributes:
        line, column: where it begins, from 0.
        parameters: what the sentence names; see `CodeProblemKind`.
    """

    line: int
    column: int
    kind: CodeProblemKind
    parameters: Mapping[str, str] = field(default_factory=lambda: _NOTHING)

    @property
    def is_note(self) -> bool:
        """Whether the code was taken, in a way that is worth a word."""
        return self.kind in _NOTES
