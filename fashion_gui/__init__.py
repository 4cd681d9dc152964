"""Fashion GUI: build, train and look into a Keras network on Fashion-MNIST."""

__version__ = "0.1.0"
