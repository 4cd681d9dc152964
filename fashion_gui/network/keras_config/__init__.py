"""Reading the configuration of a `.keras` file as data: nothing in it is executed."""

SUFFIX = ".keras"
