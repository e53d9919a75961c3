-- A change of a wave's rules is decided by two people, too.
alter table proposal drop constraint proposal_kind_check,
                     add constraint proposal_kind_check
                         check (kind in ('PLAN', 'SEATS', 'RULES', 'RECOVERY', 'DRAW', 'DETERMINATION', 'REFILL'));
