"""Fashion GUI: build, train and look into a Keras network on Fashion-MNIST."""

import os

__version__ = "0.1.0"

# Read when PySide is first imported. Of itself it makes each of its classes when it is first asked
# for, and two threads that ask at once (a module of the window is imported beside the window's own
# thread) can end the program with a segmentation fault. Made all at once they take 0.1 s.
os.environ.setdefault("PYSIDE6_OPTION_LAZY", "0")
