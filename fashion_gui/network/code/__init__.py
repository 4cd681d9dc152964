"""The network as Keras code, both ways: written for people to read and run, and read back.

`writer` and `script` write; `reader` reads. Code that is read is parsed and followed step by
step, never executed.
"""
