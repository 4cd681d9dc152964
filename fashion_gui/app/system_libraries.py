"""Linux libraries that Qt loads from the system, and the packages that bring them.

Nothing here imports Qt, because without them Qt cannot be imported.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class SystemLibrary:
    """One shared library.

    Attributes:
        soname: the name that the loader looks for.
        package: the package of Debian and Ubuntu that holds it.
    """

    soname: str
    package: str


#: Needed by QtGui itself, so by every platform.
#: Source: the NEEDED entries of libQt6Gui.so.6 and libQt6DBus.so.6 of PySide6-Essentials 6.11.
_EVERYWHERE = (
    SystemLibrary("libEGL.so.1", "libegl1"),
    SystemLibrary("libGL.so.1", "libgl1"),
    SystemLibrary("libX11.so.6", "libx11-6"),
    SystemLibrary("libxkbcommon.so.0", "libxkbcommon0"),
    SystemLibrary("libfontconfig.so.1", "libfontconfig1"),
    SystemLibrary("libfreetype.so.6", "libfreetype6"),
    SystemLibrary("libdbus-1.so.3", "libdbus-1-3"),
    SystemLibrary("libglib-2.0.so.0", "libglib2.0-0"),
    SystemLibrary("libgthread-2.0.so.0", "libglib2.0-0"),
)

#: What the plugin of each platform needs besides.
#: Source: the NEEDED entries of libQt6XcbQpa.so.6 and plugins/platforms/libqwayland.so.
_PLATFORM = {
    "offscreen": (),
    "xcb": (
        SystemLibrary("libxcb-cursor.so.0", "libxcb-cursor0"),
        SystemLibrary("libxcb-icccm.so.4", "libxcb-icccm4"),
        SystemLibrary("libxcb-image.so.0", "libxcb-image0"),
        SystemLibrary("libxcb-keysyms.so.1", "libxcb-keysyms1"),
        SystemLibrary("libxcb-randr.so.0", "libxcb-randr0"),
        SystemLibrary("libxcb-render-util.so.0", "libxcb-render-util0"),
        SystemLibrary("libxcb-render.so.0", "libxcb-render0"),
        SystemLibrary("libxcb-shape.so.0", "libxcb-shape0"),
        SystemLibrary("libxcb-shm.so.0", "libxcb-shm0"),
        SystemLibrary("libxcb-sync.so.1", "libxcb-sync1"),
        SystemLibrary("libxcb-util.so.1", "libxcb-util1"),
        SystemLibrary("libxcb-xfixes.so.0", "libxcb-xfixes0"),
        SystemLibrary("libxcb-xkb.so.1", "libxcb-xkb1"),
        SystemLibrary("libX11-xcb.so.1", "libx11-xcb1"),
        SystemLibrary("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ),
    "wayland": (
        SystemLibrary("libwayland-client.so.0", "libwayland-client0"),
        SystemLibrary("libwayland-cursor.so.0", "libwayland-cursor0"),
    ),
}


def missing_libraries(platform: str) -> tuple[SystemLibrary, ...]:
    """Libraries that the system lacks for a Qt platform; none where that isn't Linux.

    Args:
        platform: "offscreen", "xcb" or "wayland"; of any other, what all need is checked.
    """
    if not sys.platform.startswith("linux"):
        return ()
    needed = (*_EVERYWHERE, *_PLATFORM.get(platform, ()))
    return tuple(library for library in needed if not _loads(library.soname))


def window_platforms(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Qt platforms that could open a window on Linux here, the one that Qt prefers first.

    Empty where there is neither a display nor a platform set by `QT_QPA_PLATFORM`.
    """
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen:
        return tuple(name.partition(":")[0] for name in chosen.split(";") if name)
    displays = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
    return tuple(name for name, variable in displays.items() if environment.get(variable))


def why_no_window(environment: Mapping[str, str]) -> str | None:
    """One sentence on why Qt cannot open a window here and how to mend it; None where it can."""
    if not sys.platform.startswith("linux"):
        return None
    platforms = window_platforms(environment)
    if not platforms:
        return (
            "There is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set. "
            "Start it from a desktop session, or use a command without a window (see --help)."
        )
    missing = [missing_libraries(platform) for platform in platforms]
    return install_sentence(missing[0]) if all(missing) else None


def why_no_qt(error: ImportError) -> str:
    """One sentence on why Qt could not be imported and how to mend it."""
    missing = missing_libraries("offscreen")
    if missing:
        return install_sentence(missing)
    if isinstance(error, ModuleNotFoundError):
        return f"The Python package {error.name} is missing. Install the program again with pip."
    return f"Qt cannot be loaded ({error}). `doctor` tells more."


def install_sentence(missing: Iterable[SystemLibrary]) -> str:
    """The missing libraries and the line that installs them on Debian and Ubuntu."""
    libraries = tuple(missing)
    sonames = ", ".join(library.soname for library in libraries)
    return f"Qt needs libraries that this system lacks ({sonames}): {install_line(libraries)}"


def install_line(missing: Iterable[SystemLibrary]) -> str:
    """The command that installs libraries on Debian and Ubuntu."""
    packages = dict.fromkeys(library.package for library in missing)
    return "sudo apt-get install " + " ".join(packages)


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True
