"""The network as a document: catalog of layers, graph, edits, shapes, problems, presets, file."""
