-- The reserve list in rank order: who was drawn from and has no seat. Whoever was passed over for a full family card is not on it.
create index drawn_entry_reserve on drawn_entry (wave, rank) where outcome = 'NOT_SELECTED';
