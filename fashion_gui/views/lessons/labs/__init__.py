"""The interactive demonstrations that lessons embed, by the names that lessons give."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from fashion_gui.session.session import Session
from fashion_gui.views.lessons.labs.activation_curves import ActivationCurves
from fashion_gui.views.lessons.labs.collapse import Collapse
from fashion_gui.views.lessons.labs.encoding_duel import EncodingDuel
from fashion_gui.views.lessons.labs.keras_and_tensorflow import KerasAndTensorFlow
from fashion_gui.views.lessons.labs.linear_arithmetic import LinearArithmetic
from fashion_gui.views.lessons.labs.mask_ensemble import MaskEnsemble
from fashion_gui.views.lessons.labs.optimizer_surfaces import OptimizerSurfaces

LABS: dict[str, Callable[[Session], QWidget]] = {
    "optimizer-surfaces": OptimizerSurfaces,
    "linear-arithmetic": LinearArithmetic,
    "collapse": Collapse,
    "activation-curves": ActivationCurves,
    "encoding-duel": EncodingDuel,
    "keras-and-tensorflow": KerasAndTensorFlow,
    "mask-ensemble": MaskEnsemble,
}
