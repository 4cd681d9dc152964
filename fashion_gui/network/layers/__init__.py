"""The kinds of layers, one file a family. `fashion_gui.network.catalog` lists them all."""
