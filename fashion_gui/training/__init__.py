"""The only room with Keras in it. Imported inside functions of `session`, never at start-up."""
