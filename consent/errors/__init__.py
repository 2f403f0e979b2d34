"""Everything consent refuses, one module per topic."""
