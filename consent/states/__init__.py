"""The words of consent, one module per topic."""
