"""Numbers that change, short and of steady width."""

from __future__ import annotations

import math

_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def short(value: float, digits: int = 4) -> str:
    """`0.0423`, `−12.5`, `−1.20 × 10⁻⁹`, with so many digits that count."""
    if value == 0:
        return "0"
    if not math.isfinite(value):
        return "∞" if value > 0 else "−∞" if value < 0 else "–"
    if 1e-3 <= abs(value) < 10**digits:
        places = max(0, digits - 1 - math.floor(math.log10(abs(value))))
        return f"{value:.{min(places, digits)}f}".replace("-", "−")
    mantissa, exponent = f"{value:.{digits - 2}e}".split("e")
    return f"{mantissa} × 10".replace("-", "−") + str(int(exponent)).translate(_SUPERSCRIPTS)


def compact(value: float) -> str:
    """`0.31`, `8·10⁻⁴`: where there is room for six letters."""
    if value == 0 or 0.01 <= abs(value) < 1000:
        return f"{value:.2g}"
    mantissa, exponent = f"{value:.0e}".split("e")
    return f"{mantissa}·10" + str(int(exponent)).translate(_SUPERSCRIPTS)
