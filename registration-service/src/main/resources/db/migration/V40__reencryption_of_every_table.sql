-- Millions of notices stand here with nothing sealed in them any more; re-encryption goes by those that have something.
create index notice_sealed on notice (id) where sealed_key is not null;
