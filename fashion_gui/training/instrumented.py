"""A Keras model that is trained on garments by their index and reports the loss of each batch.

Plain `fit` costs more than the arithmetic of a small network: a Python call a batch, and pictures
copied into batches on the way. Here the garments lie in two tensors for the whole run, and `fit`
gets their indices in place of pictures, all of an epoch as one element. They are trained on in
calls of a traced function that each do as many real batches as the `Pace` says. How many makes no
difference to the numbers, so a pause or a single step fits anywhere; and because the indices are
shuffled as Keras shuffles, a plain script with the same seed takes the same batches and gets the
same numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.network.outputs import Output
from fashion_gui.runs.events import FloatArray
from fashion_gui.training.backend import keras, tf
from fashion_gui.training.class_metrics import ClassMetrics
from fashion_gui.training.garment_inputs import InputsOf
from fashion_gui.training.garment_targets import hits_of, judged_output, target_of
from fashion_gui.training.weight_watch import WeightWatch, numbers_at

VALIDATION_BATCH = 200
"""Garments a batch of validation: the mean is the same as with small batches, but quicker."""

ALIGNMENT = 64
"""Bytes: where TensorFlow takes an array as it lies, its address is a multiple of this."""


class Pace(Protocol):
    """Says how far the calls go. Whatever it raises ends `fit`."""

    def before_call(self, left: int) -> int:
        """Waits for the turn of the next call; how many batches of those left it may do."""

    def after_call(self, losses: FloatArray, accuracies: FloatArray) -> None:
        """Told of each batch of the call, (n,) float32 each."""

    def before_validation_call(self, left: int) -> int:
        """Likewise in the validation, where batches are of `VALIDATION_BATCH`."""

    def after_validation_call(self, count: int) -> None:
        """Told of the number of batches of the call."""


class InstrumentedModel(keras.Model):  # type: ignore[misc]
    """A functional model whose `fit` takes indices (n,) int64 of training garments.

    `fit` is to get all of an epoch as one element, in validation as well. Set `pace` and
    `batch_size` before it.

    Attributes:
        batch_size: garments of one update of the weights.
        class_metrics: of the validation, where they are wanted and an output has ten values, one a
            class.
        watch: of one weight, where a run has set it.
        freezer: does the next call, of one batch, by its indices, in place of the traced function;
            gives the losses and the accuracies. None for the traced function.
    """

    pace: Pace | None = None
    batch_size: int = 32
    class_metrics: ClassMetrics | None = None
    watch: WeightWatch | None = None
    freezer: Callable[[Any], tuple[FloatArray, FloatArray]] | None = None
    train_function: Callable[[Any], dict[str, Any]] | None
    test_function: Callable[[Any], dict[str, Any]] | None

    def take_garments(
        self,
        images: npt.NDArray[np.uint8],
        labels: npt.NDArray[np.uint8],
        inputs_of: InputsOf,
        outputs: tuple[Output, ...],
        measures_classes: bool = False,
    ) -> None:
        """Holds garments (n, 28, 28) and labels (n,) for `fit`. Call once, before it.

        `measures_classes` asks for `class_metrics`, which make a validation half as long again.
        """
        self._images = _pictures_of(images)
        self._labels = tf.constant(labels.astype(np.int32))
        self._feed = inputs_of
        self._answers_wanted = outputs
        self._judged = judged_output(outputs)
        self._accuracy_tracker = keras.metrics.Mean(name="accuracy")
        ten = self._judged is not None and self._judged.shape == (CLASS_COUNT,)
        self.class_metrics = ClassMetrics() if ten and measures_classes else None

    @property
    def has_accuracy(self) -> bool:
        """Whether an output answers with a class, so that answers are right or wrong."""
        return self._judged is not None

    def train_step(self, data: Any) -> tuple[Any, Any]:
        """One update of the weights. Returns the loss and the accuracy of this batch."""
        return self._train_on(data)[:2]

    def _train_on(self, data: Any) -> tuple[Any, Any, list[Any]]:
        """One update of the weights: loss, accuracy, and the gradients of the weights."""
        x, y, labels = self._batch(data)
        with tf.GradientTape() as tape:
            predicted = self(x, training=True)
            loss = self.compute_loss(x=x, y=y, y_pred=predicted, training=True)
        gradients = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(zip(gradients, self.trainable_variables, strict=True))
        return loss, self._accuracy(predicted, labels), gradients

    def test_step(self, data: Any) -> tuple[Any, Any]:
        """Loss and accuracy of one batch of validation garments."""
        x, y, labels = self._batch(data)
        predicted = self(x, training=False)
        loss = self.compute_loss(x=x, y=y, y_pred=predicted, training=False)
        if self.class_metrics is not None:
            self.class_metrics.update(self._judged_answers(predicted), labels)
        return loss, self._accuracy(predicted, labels)

    def make_train_function(self, force: bool = False) -> Callable[[Any], dict[str, Any]]:
        """Keras's hook: what `fit` calls with the iterator of an epoch."""
        if self.train_function is None or force:
            self._train_call = _traced(self._do_steps)
            self._watched_call = _traced(self._do_watched_steps, scalars=5)
            self.train_function = self._train_epoch
        return self.train_function

    def make_test_function(self, force: bool = False) -> Callable[[Any], dict[str, Any]]:
        """Likewise for the validation."""
        if self.test_function is None or force:
            self._test_call = _traced(self._test_steps)
            self.test_function = self._validate
        return self.test_function

    def _train_epoch(self, iterator: Iterator[Any]) -> dict[str, Any]:
        pace = self.pace
        assert pace is not None

        def call(order: Any, start: Any, count: Any) -> tuple[FloatArray, FloatArray]:
            size = tf.constant(self.batch_size)
            if self.freezer is not None:
                figures = self.freezer(_indices(order, start, size))
                pace.after_call(*figures)
                return figures
            # Looked up in each call: another rate of dropout has them traced anew.
            if self.watch is None or self.watch.place is None:
                losses, accuracies = self._train_call(order, start, count, size)
            else:
                place = self.watch.place
                losses, accuracies, *seen = self._watched_call(order, start, count, size, *place)
                self.watch.take(*seen)
            figures = losses.numpy(), accuracies.numpy()
            pace.after_call(*figures)
            return figures

        return self._in_calls(iterator, self.batch_size, pace.before_call, call)

    def _validate(self, iterator: Iterator[Any]) -> dict[str, Any]:
        pace = self.pace
        assert pace is not None

        def call(order: Any, start: Any, count: Any) -> tuple[FloatArray, FloatArray]:
            losses, accuracies = self._test_call(order, start, count, tf.constant(VALIDATION_BATCH))
            figures = losses.numpy(), accuracies.numpy()
            pace.after_validation_call(len(figures[0]))
            return figures

        return self._in_calls(iterator, VALIDATION_BATCH, pace.before_validation_call, call)

    def _in_calls(
        self,
        iterator: Iterator[Any],
        size: int,
        before: Callable[[int], int],
        call: Callable[[Any, Any, Any], tuple[FloatArray, FloatArray]],
    ) -> dict[str, Any]:
        """Goes through all garments of the iterator in calls; the means, as Keras reports them."""
        order = tf.reshape(keras.utils.unpack_x_y_sample_weight(next(iterator))[0], [-1])
        garments = len(order)
        batches, done = -(-garments // size), 0
        figures = []
        while done < batches:
            count = before(batches - done)
            figures.append(call(order, tf.constant(done * size), tf.constant(count)))
            done += count
        # Over the whole epoch at once: the sum would depend a little on where the calls were cut.
        losses, accuracies = (np.concatenate(it) for it in zip(*figures, strict=True))
        sizes = np.full(batches, size)
        sizes[-1] = garments - (batches - 1) * size
        self._loss_tracker.update_state(np.average(losses, weights=sizes))
        if self._judged is not None:
            self._accuracy_tracker.update_state(np.average(accuracies, weights=sizes))
        result: dict[str, Any] = self.get_metrics_result()
        return result

    def _do_steps(self, order: Any, start: Any, count: Any, size: Any) -> tuple[Any, ...]:
        """Losses and accuracies of so many steps, from this place in the order on."""
        return _loop(self.train_step, order, start, count, size)

    def _test_steps(self, order: Any, start: Any, count: Any, size: Any) -> tuple[Any, ...]:
        """Likewise in the validation."""
        return _loop(self.test_step, order, start, count, size)

    def _do_watched_steps(
        self, order: Any, start: Any, count: Any, size: Any, array: Any, at: Any
    ) -> tuple[Any, ...]:
        """Likewise, and of the last of the steps what `WeightWatch.take` takes."""
        watch = self.watch
        assert watch is not None

        def watched_step(data: Any) -> tuple[Any, ...]:
            rate = tf.reshape(tf.convert_to_tensor(self.optimizer.learning_rate), [1])
            before = numbers_at(self, watch, array, at)
            loss, accuracy, gradients = self._train_on(data)
            after = numbers_at(self, watch, array, at, gradients)
            return loss, accuracy, tf.concat([before, after, rate], axis=0)

        most = self._do_steps(order, start, count - 1, size)
        # In a loop of its own, so that TensorFlow makes the same operations of it as of the others.
        last = start + (count - 1) * size
        *one, seen = _loop(watched_step, order, last, tf.constant(1), size, watch.count)
        losses, accuracies = (tf.concat(it, axis=0) for it in zip(most, one, strict=True))
        # Steps that the optimizer had done before the last one.
        done = tf.convert_to_tensor(self.optimizer.iterations) - 1
        return losses, accuracies, seen[0], done

    def _batch(self, data: Any) -> tuple[Any, Any, Any]:
        """What goes in, what is to come out, and the labels, of garments by their indices (n,)."""
        pixels = tf.cast(tf.gather(self._images, data), tf.float32) / 255.0
        labels = tf.gather(self._labels, data)
        x = self._feed(pixels)
        y = [target_of(output, labels, pixels) for output in self._answers_wanted]
        return x if len(x) > 1 else x[0], y if len(y) > 1 else y[0], labels

    def _accuracy(self, predicted: Any, labels: Any) -> Any:
        """Of a batch; NaN where there is none."""
        if self._judged is None:
            return tf.constant(np.nan, tf.float32)
        return tf.reduce_mean(hits_of(self._judged, self._judged_answers(predicted), labels))

    def _judged_answers(self, predicted: Any) -> Any:
        """What the output answers that is right or wrong."""
        if len(self._answers_wanted) == 1:
            return predicted
        return predicted[self._answers_wanted.index(self._judged)]


def _pictures_of(images: npt.NDArray[np.uint8]) -> Any:
    """The pictures as a tensor, one and the same for all models that hold them: 47 MB."""
    global _pictures
    if _pictures is None or _pictures[0] is not images:
        _pictures = images, _shared(images)
    return _pictures[1]


def _shared(array: npt.NDArray[np.uint8]) -> Any:
    """A tensor in the very memory of the array; a copy where TensorFlow cannot use that.

    It asks for an address that is a multiple of 64, and DLPack for an array that says that it may
    be written. TensorFlow writes into no tensor that somebody else refers to.
    """
    writable = array.view()
    try:
        writable.setflags(write=True)
    except ValueError:  # the bytes of a file, say
        return tf.constant(array)
    lies_well = array.flags.c_contiguous and array.ctypes.data % ALIGNMENT == 0
    if array.size == 0 or not lies_well or tf.config.list_logical_devices("GPU"):
        return tf.constant(array)
    return tf.experimental.dlpack.from_dlpack(writable.__dlpack__())


_pictures: tuple[npt.NDArray[np.uint8], Any] | None = None


def _traced(
    steps: Callable[..., tuple[Any, ...]], scalars: int = 3
) -> Callable[..., tuple[Any, ...]]:
    """A function of an order and some scalars, traced once for all sizes of batches and sets."""
    signature = [tf.TensorSpec([None], tf.int64), *[tf.TensorSpec([], tf.int32)] * scalars]
    traced: Callable[..., tuple[Any, ...]] = tf.function(
        steps, input_signature=signature, autograph=False
    )
    return traced


def _indices(order: Any, start: Any, size: Any) -> Any:
    """Of a batch from this place in the order on; the last one is short."""
    return order[start : start + size]


def _loop(
    step: Callable[[Any], tuple[Any, ...]],
    order: Any,
    start: Any,
    count: Any,
    size: Any,
    numbers: int = 0,
) -> tuple[Any, ...]:
    """Losses and accuracies of so many batches, and as many numbers of each as the step tells."""

    def body(done: Any, *arrays: Any) -> tuple[Any, ...]:
        figures = step(_indices(order, start + done * size, size))
        written = (it.write(done, figure) for it, figure in zip(arrays, figures, strict=True))
        return done + 1, *written

    shapes = [(), (), *([(numbers,)] if numbers else [])]
    _, *arrays = tf.while_loop(
        lambda done, *_: done < count,
        body,
        (tf.constant(0), *(tf.TensorArray(tf.float32, count, element_shape=it) for it in shapes)),
        parallel_iterations=1,
    )
    return tuple(it.stack() for it in arrays)
