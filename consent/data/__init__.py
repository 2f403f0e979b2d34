"""What consent hands to other apps and to its edges, one module per topic."""
