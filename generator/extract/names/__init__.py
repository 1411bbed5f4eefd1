"""Named entities: treaties, organisations, events, persons, places and years."""
