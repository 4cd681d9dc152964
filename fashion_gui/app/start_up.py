"""Starting the window: application, fonts, theme, language, session."""

from __future__ import annotations

import signal
import sys

from PySide6.QtCore import QCoreApplication, QSettings, QTimer, qInstallMessageHandler
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication, QStyleFactory

from fashion_gui.app.crash import CrashReporter
from fashion_gui.app.log_file import log_path
from fashion_gui.app.main_window import MainWindow
from fashion_gui.app.qt_messages import log_qt_message
from fashion_gui.app.theme import apply_theme
from fashion_gui.app.translator import Languages
from fashion_gui.app.zoom import Zoom
from fashion_gui.glossary import read_glossary_ahead
from fashion_gui.network.project import Project
from fashion_gui.resources import resource
from fashion_gui.session.gallery import gallery_folder
from fashion_gui.session.project_files import OpenedFile
from fashion_gui.session.recovery import recovery_folder
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.type_scale import font

FONT_FILES = ("Regular", "Medium", "SemiBold", "Bold")


def make_application() -> QApplication:
    """The application with the program's fonts and style, or the one that exists."""
    existing = QCoreApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("fashion-gui")
    application.setApplicationDisplayName("Fashion GUI")
    application.setOrganizationName("fashion-gui")
    application.setDesktopFileName("fashion-gui")
    application.setWindowIcon(QIcon(str(resource("icons", "app.svg"))))
    application.setStyle(QStyleFactory.create("Fusion"))
    for weight in FONT_FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts", f"Pretendard-{weight}.otf")))
    application.setFont(font(13, tabular=False))
    return application


class Appearance:
    """Puts language, theme and zoom of the settings onto the application, now and later."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        self._application = application
        self._settings = settings
        self._languages = Languages(application)
        self._languages.install(settings.language)
        apply_theme(application, settings.theme)
        self._zoom = Zoom(application, settings)
        settings.language_changed.connect(self._languages.install)
        settings.theme_changed.connect(self._apply_theme)

    def _apply_theme(self) -> None:
        apply_theme(self._application, self._settings.theme)


def open_window(
    project: Project, opened: OpenedFile | None, language: str | None, theme: str | None
) -> int:
    """Opens the window and returns when it has been closed: the exit code.

    Args:
        opened: the file that the project is from.
        language, theme: in place of those that the person has chosen before.
    """
    read_glossary_ahead()
    application = make_application()
    qInstallMessageHandler(log_qt_message)
    store = QSettings()
    settings = Settings(language, theme, store)
    appearance = Appearance(application, settings)
    session = Session(
        project,
        settings,
        recovery_folder=recovery_folder(),
        gallery_folder=gallery_folder(),
        store=store,
    )
    with CrashReporter(log_path()):
        window = MainWindow(session)
        if opened is not None:
            session.files.take(opened)
        window.show()
        close_on_interrupt(window)
        code = application.exec()
    del appearance
    return code


def close_on_interrupt(window: MainWindow) -> None:
    """Ctrl+C in the terminal closes the window, threads and all, instead of killing it."""
    signal.signal(signal.SIGINT, lambda *_: window.close())
    awake = QTimer(window)  # Python looks at signals only while it runs
    awake.timeout.connect(lambda: None)
    awake.start(250)
