"""Reading a range test: the loss against a learning rate that grows from step to step.

L. N. Smith, "Cyclical Learning Rates for Training Neural Networks", 2017, section 3.3.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

DoubleArray = npt.NDArray[np.float64]

LOWEST, HIGHEST = 1e-6, 10.0
"""Rates between which is looked."""

STEPS = 200
"""Batches of a whole search."""

EXPLODED = 4.0
"""Times the best smoothed loss from which the search ends: what follows is only worse."""

_SMOOTHING = 0.9
_LEAST_POINTS = 20
_UNSETTLED = 10
_REACH = 5
"""Steps on both sides over which a slope is measured: less follows the noise of single batches."""


@dataclass(frozen=True, eq=False)
class RatesTried:
    """Some steps in a row: (n,) float64 rates and the loss of each batch."""

    rates: DoubleArray
    losses: DoubleArray


def rates_to_try(steps: int = STEPS) -> DoubleArray:
    """(steps,) float64 from `LOWEST` to `HIGHEST`, each the same factor above the last."""
    return np.geomspace(LOWEST, HIGHEST, steps)


def smoothed(losses: DoubleArray) -> DoubleArray:
    """The exponential mean of the losses, free of the pull to its beginning."""
    means = np.empty(len(losses))
    mean = 0.0
    for place, loss in enumerate(losses):
        mean = _SMOOTHING * mean + (1 - _SMOOTHING) * float(loss)
        means[place] = mean / (1 - _SMOOTHING ** (place + 1))
    return means


def has_exploded(losses: DoubleArray) -> bool:
    """Whether the last loss is no number or far above the best."""
    if not len(losses):
        return False
    if not np.isfinite(losses[-1]):
        return True
    means = smoothed(losses)
    return len(losses) > _LEAST_POINTS and bool(means[-1] > EXPLODED * means.min())


def suggested_rate(rates: DoubleArray, losses: DoubleArray) -> float | None:
    """The rate at which the smoothed loss falls steepest, over the logarithm of the rate.

    None while there is too little to tell by, or where the loss never falls.
    """
    is_number = np.isfinite(losses)
    rates, losses = rates[is_number], losses[is_number]
    if len(rates) < _LEAST_POINTS:
        return None
    # The mean of the first few losses is hardly smoother than they are.
    means, logarithms = smoothed(losses)[_UNSETTLED:], np.log(rates[_UNSETTLED:])
    lowest = int(np.argmin(means))
    if lowest < 2 * _REACH:
        return None
    falls = means[2 * _REACH : lowest + 1] - means[: lowest + 1 - 2 * _REACH]
    widths = logarithms[2 * _REACH : lowest + 1] - logarithms[: lowest + 1 - 2 * _REACH]
    slopes = falls / widths
    steepest = int(np.argmin(slopes))
    at = _UNSETTLED + _REACH + steepest
    return float(rates[at]) if slopes[steepest] < 0 else None
