"""Fashion-MNIST and what is done to it, from its files to what a network sees."""
