"""French as it is written, and as people read it: numbers, days, amounts, spaces, letters that look alike."""
