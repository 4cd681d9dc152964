"""The running program's state: document with undo, data, runs, threads, settings, language."""
