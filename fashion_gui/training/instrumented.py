"""A Keras model that is trained on garments by their index and reports the loss of each batch.

Plain `fit` costs more than the arithmetic of a small network: a Python call a batch, and pictures
copied into batches on the way. Here the garments lie in two tensors for the whole run, `fit` gets
their indices in place of pictures, and one call of the training function does as many batches as
`set_steps` says. How many makes no difference to the numbers, so a pause or a single step fits
anywhere; and because Keras itself shuffles the indices, a plain script with the same seed takes
the same batches and gets the same numbers.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

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


class InstrumentedModel(keras.Model):  # type: ignore[misc]
    """A functional model whose `fit` takes indices (n,) int64 of training garments.

    Attributes:
        losses_of_call: (n,) float32, the loss of each batch of the last call.
        accuracies_of_call: (n,) float32, likewise.
        class_metrics: of the validation, where an output has ten values, one a class.
        watch: of one weight, where a run has set it.
    """

    class_metrics: ClassMetrics | None = None
    losses_of_call: FloatArray = np.empty(0, np.float32)
    accuracies_of_call: FloatArray = np.empty(0, np.float32)
    watch: WeightWatch | None = None
    train_function: Callable[[Any], dict[str, Any]] | None

    def take_garments(
        self,
        images: npt.NDArray[np.uint8],
        labels: npt.NDArray[np.uint8],
        inputs_of: InputsOf,
        outputs: tuple[Output, ...],
    ) -> None:
        """Holds garments (n, 28, 28) and labels (n,) for `fit`. Call once, before it."""
        self._images = tf.constant(images)
        self._labels = tf.constant(labels.astype(np.int32))
        self._feed = inputs_of
        self._answers_wanted = outputs
        self._judged = judged_output(outputs)
        self._steps = 1
        self._accuracy_tracker = keras.metrics.Mean(name="accuracy")
        ten = self._judged is not None and self._judged.shape == (CLASS_COUNT,)
        self.class_metrics = ClassMetrics() if ten else None

    @property
    def has_accuracy(self) -> bool:
        """Whether an output answers with a class, so that answers are right or wrong."""
        return self._judged is not None

    def set_steps(self, count: int) -> None:
        """Batches that the next call does at most."""
        self._steps = count

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
        return loss, self._note(loss, predicted, labels), gradients

    def test_step(self, data: Any) -> Any:
        """Loss and accuracy of one batch of validation garments, as Keras does it."""
        x, y, labels = self._batch(data)
        predicted = self(x, training=False)
        loss = self.compute_loss(x=x, y=y, y_pred=predicted, training=False)
        self._note(loss, predicted, labels)
        if self.class_metrics is not None:
            self.class_metrics.update(self._judged_answers(predicted), labels)
        return self.get_metrics_result()

    def make_train_function(self, force: bool = False) -> Callable[[Any], dict[str, Any]]:
        """Keras's hook: what `fit` calls with its iterator until that is empty."""
        if self.train_function is None or force:
            do_steps = tf.function(self._do_steps, reduce_retracing=True)
            do_watched = tf.function(self._do_watched_steps, reduce_retracing=True)

            def train(iterator: Iterator[Any]) -> dict[str, Any]:
                limit = tf.constant(self._steps)
                if self.watch is None or self.watch.place is None:
                    losses, accuracies = do_steps(iterator, limit)
                else:
                    losses, accuracies, *seen = do_watched(iterator, limit, *self.watch.place)
                    self.watch.take(*seen)
                self.losses_of_call = losses.numpy()
                self.accuracies_of_call = accuracies.numpy()
                if not len(self.losses_of_call):
                    raise StopIteration
                # Keras puts the means over the epoch in their place, where all names agree.
                return {
                    **dict.fromkeys((metric.name for metric in self.metrics), math.nan),
                    "loss": float(self.losses_of_call.mean()),
                    "accuracy": float(self.accuracies_of_call.mean()),
                }

            self.train_function = train
        return self.train_function

    @tf.autograph.experimental.do_not_convert  # type: ignore[untyped-decorator]
    def _do_steps(self, iterator: Any, limit: Any) -> tuple[Any, Any]:
        """Losses and accuracies of at most so many steps."""
        losses, accuracies, _ = self._loop(iterator, limit, limit)
        return losses, accuracies

    @tf.autograph.experimental.do_not_convert  # type: ignore[untyped-decorator]
    def _do_watched_steps(self, iterator: Any, limit: Any, array: Any, at: Any) -> tuple[Any, ...]:
        """Likewise, and of the last of them what `WeightWatch.take` takes."""
        assert self.watch is not None
        slots = self.watch.slots
        losses, accuracies, batch = self._loop(iterator, limit - 1, limit)
        count = 2 * (1 + len(slots)) + 2

        def watched_step() -> tuple[Any, Any]:
            rate = tf.reshape(tf.convert_to_tensor(self.optimizer.learning_rate), [1])
            before = numbers_at(self, slots, array, at)
            loss, accuracy, gradients = self._train_on(batch.get_value())
            after = numbers_at(self, slots, array, at, gradients)
            return tf.stack([[loss], [accuracy]]), tf.concat([before, after, rate], axis=0)

        def none() -> tuple[Any, Any]:
            return tf.zeros([2, 0]), tf.zeros([count])

        last, seen = tf.cond(batch.has_value(), watched_step, none)
        losses, accuracies = (
            tf.concat([it, last[place]], axis=0) for place, it in enumerate((losses, accuracies))
        )
        # Steps that the optimizer had done before the last one.
        done = tf.convert_to_tensor(self.optimizer.iterations) - 1
        return losses, accuracies, seen, tf.shape(last)[1] > 0, done

    def _loop(self, iterator: Any, count: Any, limit: Any) -> tuple[Any, Any, Any]:
        """Losses and accuracies of at most `count` steps, and the batch after them.

        There is such a batch where more steps are to follow, up to `limit`: one taken beyond it
        would be lost to the next call.
        """

        def wanted(done: Any, batch: Any, *_: Any) -> Any:
            return tf.logical_and(done < count, batch.has_value())

        def step(done: Any, batch: Any, losses: Any, accuracies: Any) -> tuple[Any, ...]:
            loss, accuracy = self.train_step(batch.get_value())
            following = tf.cond(done + 1 < limit, iterator.get_next_as_optional, lambda: batch)
            return done + 1, following, losses.write(done, loss), accuracies.write(done, accuracy)

        _, batch, losses, accuracies = tf.while_loop(
            wanted,
            step,
            (
                tf.constant(0),
                iterator.get_next_as_optional(),
                tf.TensorArray(tf.float32, size=0, dynamic_size=True, element_shape=()),
                tf.TensorArray(tf.float32, size=0, dynamic_size=True, element_shape=()),
            ),
            parallel_iterations=1,
        )
        return losses.stack(), accuracies.stack(), batch

    def _batch(self, data: Any) -> tuple[Any, Any, Any]:
        indices = tf.reshape(keras.utils.unpack_x_y_sample_weight(data)[0], [-1])
        pixels = tf.cast(tf.gather(self._images, indices), tf.float32) / 255.0
        labels = tf.gather(self._labels, indices)
        x = self._feed(pixels)
        y = [target_of(output, labels, pixels) for output in self._answers_wanted]
        return x if len(x) > 1 else x[0], y if len(y) > 1 else y[0], labels

    def _note(self, loss: Any, predicted: Any, labels: Any) -> Any:
        """Adds a batch to the means over the epoch; its accuracy, NaN where there is none."""
        count = tf.shape(labels)[0]
        self._loss_tracker.update_state(loss, sample_weight=count)
        if self._judged is None:
            return tf.constant(np.nan, tf.float32)
        answers = self._judged_answers(predicted)
        accuracy = tf.reduce_mean(hits_of(self._judged, answers, labels))
        self._accuracy_tracker.update_state(accuracy, sample_weight=count)
        return accuracy

    def _judged_answers(self, predicted: Any) -> Any:
        """What the output answers that is right or wrong."""
        if len(self._answers_wanted) == 1:
            return predicted
        return predicted[self._answers_wanted.index(self._judged)]
