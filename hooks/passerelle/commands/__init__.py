"""What each command of the command line does, in a file named as it is typed: `run` reads, decides, says."""
