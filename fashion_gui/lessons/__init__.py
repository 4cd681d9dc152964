"""What a lesson is: steps, conditions, texts; read from a folder and checked line by line."""
