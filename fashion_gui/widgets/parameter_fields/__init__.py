"""A field for each type of parameter, one file a kind of control."""
