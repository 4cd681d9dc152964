"""Lines brought to the indentation that Python expects of them."""

from __future__ import annotations

from fashion_gui.network.code.reading.cleaning import Cleaned


def shift(lines: list[str], line: int, text: Cleaned) -> bool:
    """Moves a line that is indented as no line around it, and the block that it begins.

    It goes to the nearest of the indentations that are possible there. Returns whether it could
    be moved; what stands inside of strings stays.

    Args:
        lines: changed in place.
        line: the one that Python refuses.
        text: where strings and brackets are.
    """
    if text.in_string[line] or text.in_brackets[line]:
        return False
    now = _indentation(lines[line])
    possible = _possible(lines, line, text)
    wanted = min(possible, key=lambda it: abs(it - now))
    if wanted == now:
        return False
    for place in range(line, len(lines)):
        if not lines[place].strip() or text.in_string[place]:
            continue
        here = _indentation(lines[place])
        is_inner = text.in_brackets[place]
        if place > line and not is_inner and here < now:
            break
        lines[place] = " " * max(0, here + wanted - now) + lines[place].lstrip(" ")
    return True


def _possible(lines: list[str], line: int, text: Cleaned) -> list[int]:
    """The indentations that a line may have: those of the blocks that are open before it."""
    levels = [0]
    for place in range(line):
        code = lines[place].partition("#")[0].strip()
        if not code or text.in_string[place] or text.in_brackets[place]:
            continue
        here = _indentation(lines[place])
        levels = [*(it for it in levels if it < here), here]
    return levels


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
