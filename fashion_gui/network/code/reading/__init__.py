"""How the reader follows code: expressions, calls of Keras, models, statements."""
