-- A refill is decided by two people, too.
alter table proposal drop constraint proposal_kind_check,
                     add constraint proposal_kind_check
                         check (kind in ('PLAN', 'SEATS', 'RECOVERY', 'DRAW', 'DETERMINATION', 'REFILL'));
