"""Garments drawn by code, as people draw them: outlines of random cut, in random strokes.

`sketch` holds strokes, one module a kind of garment makes them, `rendering` inks them and
`generator` gives pictures with labels, ready to be mixed into a training set.
"""
