"""What a run came to, in a file of its own: written once, however often the project is copied."""

from __future__ import annotations

from pathlib import Path

from fashion_gui.network.project_file import read_checked, write_members
from fashion_gui.network.run_members import Budget, read_result, result_members
from fashion_gui.network.run_record import RunId, RunResult, is_run_id

SUFFIX = ".run"


def run_path(folder: Path, id_: RunId) -> Path:
    """Where the run is in a folder of runs."""
    return folder / (id_ + SUFFIX)


def runs_in(folder: Path) -> list[RunId]:
    """The runs in a folder; raises OSError."""
    return sorted(it.stem for it in folder.glob("*" + SUFFIX) if is_run_id(it.stem))


def write_run(id_: RunId, result: RunResult, folder: Path, sync: bool = True) -> None:
    """Writes the file whole or not at all; raises `ProjectFileError` or OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    write_members(run_path(folder, id_), {}, result_members(id_, result), sync)


def read_run(id_: RunId, folder: Path) -> RunResult:
    """Reads and checks the file; raises `ProjectFileError`."""
    return read_checked(
        run_path(folder, id_), lambda archive: read_result(id_, archive.read, Budget())
    )
