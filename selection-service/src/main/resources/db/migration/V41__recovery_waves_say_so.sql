-- The decision that released a wave's seats belongs to the wave's terms, so that every change of it can be told with that.
alter table wave add column recovery_decree text;                -- null: the seats are its own
update wave w set recovery_decree = r.decree from recovery_release r where r.wave = w.wave;
