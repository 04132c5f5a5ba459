// Constraints and indexes that were just made are filled when this ends.
CALL db.awaitIndexes($seconds)
