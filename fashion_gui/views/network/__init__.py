"""The Network workspace: palette, canvas, properties."""
