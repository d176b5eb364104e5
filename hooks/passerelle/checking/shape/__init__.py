"""The shape of a file, by the contract: what it refuses, and the sentence that tells what to write instead."""
