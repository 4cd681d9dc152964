"""Reading a zip from anywhere: nothing is unpacked to the disk, and no more than expected."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

LARGEST_ARCHIVE = 20_000
"""Members beyond which an archive is refused."""


class ArchiveFault(Enum):
    """Why an archive cannot be read, in English."""

    MISSING = "there is no such file"
    NOT_AN_ARCHIVE = "it is not such a file, or it is cut off"
    DAMAGED = "it is damaged"
    TOO_LARGE = "it is too large"
    DOUBLE = "it holds two parts of the same name"
    SYSTEM = "the system refuses it"


class ArchiveError(ValueError):
    """An archive that cannot be read.

    Attributes:
        fault: why.
        detail: the system's own words, for `SYSTEM`.
    """

    def __init__(self, fault: ArchiveFault, detail: str = "") -> None:
        super().__init__(detail or fault.value)
        self.fault = fault
        self.detail = detail


class Archive:
    """Members of an open zip, by name."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        members = file.infolist()
        if len(members) > LARGEST_ARCHIVE:
            raise ArchiveError(ArchiveFault.TOO_LARGE)
        self._file = file
        self._members = {member.filename: member for member in members}
        if len(self._members) < len(members):
            raise ArchiveError(ArchiveFault.DOUBLE)

    def read(self, name: str, largest: int) -> bytes:
        """The bytes of a member; raises `ArchiveError` where they exceed `largest`."""
        member = self._members.get(name)
        if member is None:
            raise ArchiveError(ArchiveFault.NOT_AN_ARCHIVE)
        if member.file_size > largest:
            raise ArchiveError(ArchiveFault.TOO_LARGE)
        with self._file.open(member) as stream:
            content = stream.read(largest + 1)  # the size that is written may be a lie
        if len(content) > largest:
            raise ArchiveError(ArchiveFault.TOO_LARGE)
        return content


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Opens a zip to read members of it; every error of it and of the disk is `ArchiveError`.

    An error that is not about the archive goes through as it is.
    """
    try:
        with zipfile.ZipFile(path) as file:
            yield Archive(file)
    except ValueError:
        raise
    except FileNotFoundError as error:
        raise ArchiveError(ArchiveFault.MISSING) from error
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise ArchiveError(ArchiveFault.NOT_AN_ARCHIVE) from error
    except OSError as error:
        raise ArchiveError(ArchiveFault.SYSTEM, error.strerror or str(error)) from error
    except Exception as error:  # zlib.error and whatever else a hostile archive provokes
        raise ArchiveError(ArchiveFault.DAMAGED) from error
