"""Widgets that several workspaces share: the program's one visual grammar."""
