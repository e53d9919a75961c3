-- Who may be drawn, as data: the rule set of a wave with its version. {"version": 1, "priority": "EITHER", "rules": [...]}
alter table wave add column rules jsonb;
update wave
   set rules = jsonb_build_object('version', 1, 'priority', 'DECLARED', 'rules',
           jsonb_build_array(jsonb_build_object('rule', 'MINIMUM_AGE', 'years', minimum_age),
                             jsonb_build_object('rule', 'FORMAL_EDUCATION', 'groups', jsonb_build_array('STUDENT')),
                             jsonb_build_object('rule', 'OCCUPATION', 'groups', to_jsonb(excluded_occupations)))
           || case when maximum_age > 0
                   then jsonb_build_array(jsonb_build_object('rule', 'MAXIMUM_AGE', 'years', maximum_age))
                   else '[]' end);
alter table wave alter column rules set not null;
alter table wave drop column minimum_age;
alter table wave drop column maximum_age;
alter table wave drop column excluded_occupations;

-- Every rule set that a wave has had.
create table wave_rules (
    wave       int         not null references wave,
    version    int         not null,
    rules      jsonb       not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    primary key (wave, version)
);
insert into wave_rules (wave, version, rules, changed_at, changed_by)
select wave, 1, rules, changed_at, 'migration' from wave;

-- A moment at which people of a wave were judged: the freeze, the determination, a refill. It names the rule set and the list
-- versions, so that each decision can be repeated.
create table judgement (
    wave          int         not null references wave,
    stage         text        not null,                       -- FREEZE, DETERMINATION, REFILL n
    judged_at     timestamptz not null,
    rules_version int         not null,
    primary key (wave, stage)
);
create table judgement_list (
    wave         int    not null,
    stage        text   not null,
    kind         text   not null,
    list         text   not null,
    list_version bigint not null,
    digest       text   not null,
    primary key (wave, stage, kind, list),
    foreign key (wave, stage) references judgement
);

insert into judgement (wave, stage, judged_at, rules_version)
select wave, 'FREEZE', frozen_at, 1 from wave where frozen_at is not null;

-- All reasons of an exclusion, in the order of the rules; the first of them is in the column reason.
alter table excluded_entry add column reasons text[];
update excluded_entry set reasons = array[reason];
alter table excluded_entry alter column reasons set not null;

-- The last dry run of a wave's rules, or of others: how far it is, and what came of it.
create table dry_run (
    wave        int         primary key references wave,
    started_at  timestamptz not null,
    started_by  text        not null,
    rules       jsonb       not null,
    done        bigint      not null,
    total       bigint      not null,
    finished_at timestamptz,
    result      jsonb
);
