"""What a training run is: its recipe, its events and its history. No Qt, no Keras."""
