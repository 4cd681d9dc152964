"""The class demo: a show of some minutes through all of the program, on real data."""
