"""The requirement sheet of a sector: what its offers ask, counted and said in French."""
