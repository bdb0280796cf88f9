"""What the content model is told of each block: columns of numbers, by name."""
