"""Workspace Inside: the network neuron by neuron, and one step of it held still."""
