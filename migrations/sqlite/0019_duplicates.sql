-- Questions about a person are found whichever of the two it is.
CREATE INDEX duplicate_other ON duplicate (other_id);
