-- The affirmative share: seats kept at first for people with a disability and people from the regencies listed.
alter table wave add column affirmative_share int not null default 0 check (affirmative_share between 0 and 10000), -- basis points
                 add column regency_list      text,                   -- name and version of the list of underdeveloped regencies
                 add column regencies         text[] not null default '{}',
                 add constraint wave_shares check (priority_share + affirmative_share <= 10000);

-- Which entries may have such a seat, not why; never set in a wave without the share.
alter table drawn_entry rename column disability to affirmative;
alter table drawn_entry drop constraint drawn_entry_outcome_check,
                        add constraint drawn_entry_outcome_check check (outcome in ('NOT_SELECTED', 'PRIORITY',
                            'AFFIRMATIVE', 'PUBLIC', 'PROVINCE_SPILL_OVER', 'NATIONAL_SPILL_OVER', 'FAMILY_CAP_REACHED'));
