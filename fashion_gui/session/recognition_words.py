"""Sentences about what a network takes a drawing for."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from fashion_gui.data.recognition import Recognition
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name

translate = QCoreApplication.translate

SURE_BITS = 0.5
"""An entropy up to this is called sure: as of 90 % for one class of two."""

LOST_BITS = 2.2
"""An entropy from this on is called lost: as of four or five classes that are alike."""


def certainty_sentence(recognition: Recognition, settings: Settings) -> str:
    """How sure the network is, by the entropy of its answer."""
    bits = recognition.entropy
    order = np.argsort(-recognition.probabilities)
    names = [garment_name(int(label), settings) for label in order[:3]]
    if bits <= SURE_BITS:
        return translate("Words", "It is sure.")
    if bits >= LOST_BITS:
        return translate("Words", "It is at a loss: many garments are as likely.")
    likely = recognition.probabilities[order]
    if likely[2] >= likely[0] / 2:
        return translate("Words", "It hesitates between {first}, {second} and {third}.").format(
            first=names[0], second=names[1], third=names[2]
        )
    if likely[1] >= likely[0] / 5:
        return translate("Words", "It hesitates between {first} and {second}.").format(
            first=names[0], second=names[1]
        )
    return translate("Words", "It is fairly sure.")
