"""The node editor: a projection of the document's network, with one class a gesture."""
