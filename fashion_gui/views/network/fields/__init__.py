"""A field for each type of parameter of the catalog, one file a kind of control."""
