"""Public pages: how to complain, filing a case, following it."""
