"""How the writer and the script put code together."""
