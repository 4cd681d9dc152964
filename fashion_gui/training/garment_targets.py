"""From labels and pictures to what the outputs of a network are compared with, in TensorFlow."""

from __future__ import annotations

from typing import Any

from fashion_gui.network.outputs import Output
from fashion_gui.runs.targets import CLASSES, FOOTWEAR_CLASSES, Loss, Target
from fashion_gui.training.backend import tf

_IS_FOOTWEAR = [float(label in FOOTWEAR_CLASSES) for label in range(CLASSES)]


def target_of(output: Output, labels: Any, pixels: Any) -> Any:
    """What one output should have given: its own shape, or (n,) int32 for classes as integers.

    Args:
        labels: (n,) int32.
        pixels: (n, 28, 28) float32 in [0, 1].
    """
    match output.target:
        case Target.ONE_HOT:
            return tf.one_hot(labels, CLASSES)
        case Target.INTEGER if output.shape == (CLASSES,):
            return labels
        case Target.INTEGER:
            return tf.cast(labels, tf.float32)[:, tf.newaxis]
        case Target.FOOTWEAR:
            return tf.gather(tf.constant(_IS_FOOTWEAR), labels)[:, tf.newaxis]
        case _:
            return tf.reshape(pixels, (-1, *output.shape))


def judged_output(outputs: tuple[Output, ...]) -> Output | None:
    """The output whose accuracy is the network's: the first that answers with a class.

    One that answers footwear or not comes after those, and an image has no accuracy.
    """
    for targets in ((Target.ONE_HOT, Target.INTEGER), (Target.FOOTWEAR,)):
        for output in outputs:
            if output.target in targets:
                return output
    return None


def hits_of(output: Output, predicted: Any, labels: Any) -> Any:
    """Whether each answer is right, (n,) float32 of 0 and 1.

    Of ten values the largest is the answer, of one value the class number nearest to it; footwear
    is what is over one half, and over zero where the loss is hinge.
    """
    if output.shape == (CLASSES,):
        right = tf.equal(tf.argmax(predicted, -1, output_type=tf.int32), labels)
    elif output.target is Target.INTEGER:
        right = tf.equal(tf.cast(tf.round(predicted[:, 0]), tf.int32), labels)
    else:
        threshold = 0.0 if output.loss is Loss.HINGE else 0.5
        is_footwear = tf.gather(tf.constant(_IS_FOOTWEAR), labels) > 0.5
        right = tf.equal(predicted[:, 0] > threshold, is_footwear)
    return tf.cast(right, tf.float32)
