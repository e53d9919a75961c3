-- A round of a drand chain is announced as such, and its value taken only with the chain's signature.
-- What was announced before as a text alone has nothing that a value could be checked against.
update wave_randomness set kind = 'PUBLISHED' where kind = 'DRAND';
alter table wave_randomness add column chain              text,   -- hash of the chain, lower-case hex
                            add column round              bigint check (round > 0),
                            add column signature          text,   -- of the round, lower-case hex: kept by the draw
                            add column previous_signature text,   -- of the round before, where the chain signs that too
                            add constraint wave_randomness_round
                                check ((kind = 'DRAND') = (chain is not null and round is not null));
