"""What a mend does, on its button and in a sentence, in the language set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.network.mend import Mend, MendKind
from fashion_gui.runs.parameters import Value
from fashion_gui.runs.targets import Loss, Target
from fashion_gui.session.loss_words import loss_name, target_name

translate = QCoreApplication.translate


def mend_text(mend: Mend) -> str:
    """What is written on the button."""
    names = mend.parameters
    match mend.kind:
        case MendKind.START:
            return translate("MendWords", "Start from the chapter’s network")
        case MendKind.ADD_INPUT:
            return translate("MendWords", "Add an Input")
        case MendKind.CONNECT:
            return translate("MendWords", "Connect {source} to {target}").format(**names)
        case MendKind.REMOVE if names.get("count") == 1:
            return translate("MendWords", "Delete {layer}").format(**names)
        case MendKind.REMOVE:
            return translate("MendWords", "Delete this branch")
        case MendKind.BYPASS:
            return translate("MendWords", "Take {layer} out").format(**names)
        case MendKind.ADD_OUTPUT:
            return translate("MendWords", "Add Dense(10, softmax)")
        case MendKind.TEN_UNITS:
            return translate("MendWords", "Make it 10 units, softmax")
        case MendKind.SET:
            return translate("MendWords", "Set {name} to {value}").format(
                name=names["name"], value=_written(names["value"])
            )
        case MendKind.CHANNEL_AXIS:
            return translate("MendWords", "Give {layer} a channel axis").format(**names)
        case MendKind.INSERT:
            return translate("MendWords", "Insert {kind} before {layer}").format(**names)
        case MendKind.LEVEL:
            return translate("MendWords", "Insert Dense({value}) before it").format(**names)
        case MendKind.ADD_ACTIVATION:
            return translate("MendWords", "Add Activation({value})").format(**names)
        case MendKind.LOSS:
            return translate("MendWords", "Use {loss}").format(
                loss=loss_name(Loss(str(names["value"])))
            )
        case MendKind.TARGET:
            return translate("MendWords", "Learn: {target}").format(
                target=target_name(Target(str(names["value"])))
            )
        case MendKind.RAW_PIXELS:
            return translate("MendWords", "Feed pixels from 0 to 255")
        case MendKind.UNSHARE:
            return translate("MendWords", "Give it weights of its own")


def mend_sentence(mend: Mend) -> str:
    """What happens on a press, and why it helps."""
    match mend.kind:
        case MendKind.START:
            return translate("MendWords", "Flatten, Dense(100, relu), Dropout(0.3), Dense(10).")
        case MendKind.ADD_INPUT:
            return translate("MendWords", "Puts an Input above the first layer and connects it.")
        case MendKind.CONNECT:
            return translate("MendWords", "The nearest layer whose output fits.")
        case MendKind.REMOVE:
            return translate("MendWords", "Removes what leads nowhere.")
        case MendKind.BYPASS:
            return translate("MendWords", "Removes the layer and connects what was around it.")
        case MendKind.ADD_OUTPUT:
            return translate("MendWords", "Ends the network with a probability for each class.")
        case MendKind.TEN_UNITS:
            return translate("MendWords", "One unit a class; softmax makes them probabilities.")
        case MendKind.SET:
            return translate("MendWords", "Changes this parameter of the layer.")
        case MendKind.CHANNEL_AXIS:
            return translate("MendWords", "Makes 28 × 28 into 28 × 28 × 1: one channel, grey.")
        case MendKind.INSERT if mend.parameters["kind"] == "Flatten":
            return translate("MendWords", "Lays all values in one row first.")
        case MendKind.INSERT:
            return translate("MendWords", "Arranges the values as a picture with one channel.")
        case MendKind.LEVEL:
            return translate("MendWords", "Brings every branch to the width of the first.")
        case MendKind.ADD_ACTIVATION:
            return translate("MendWords", "Applies the activation that the loss expects.")
        case MendKind.LOSS:
            return translate("MendWords", "The usual loss of what this output learns.")
        case MendKind.TARGET:
            return translate("MendWords", "Gives the loss the kind of target that it takes.")
        case MendKind.RAW_PIXELS:
            return translate("MendWords", "The pixels enter as they are; the network scales them.")
        case MendKind.UNSHARE:
            return translate("MendWords", "The layer stays, with weights that fit its own input.")


def _written(value: Value) -> str:
    """A value as Python writes it, words without quotes."""
    return value if isinstance(value, str) else repr(value)
