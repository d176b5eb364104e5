"""What a page's script or another program reads: the board, its search, the open data and their schema."""
