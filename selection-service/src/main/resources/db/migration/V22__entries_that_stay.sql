-- Whose data were deleted at their request. What arrives late of them is not taken any more.
create table erased_applicant (
    applicant_id uuid        primary key,
    erased_at    timestamptz not null
);

-- A frozen list does not change: no entry joins it, leaves it or becomes another.
create function refuse_change_of_frozen_entries() returns trigger language plpgsql as $$
begin
    if exists (select from changed_entry e join wave w on w.wave = e.wave
                where w.frozen_at is not null and not e.after_freeze) then
        raise exception 'The entries of a frozen wave cannot be changed';
    end if;
    return null;
end $$;
create trigger frozen_entries_take_no_more after insert on wave_entry
    referencing new table as changed_entry for each statement execute function refuse_change_of_frozen_entries();
create trigger frozen_entries_stay_the_same after update on wave_entry
    referencing old table as changed_entry for each statement execute function refuse_change_of_frozen_entries();
create trigger frozen_entries_stay after delete on wave_entry
    referencing old table as changed_entry for each statement execute function refuse_change_of_frozen_entries();

-- Nor does what was drawn.
create trigger drawn_entry_stays before delete or truncate on drawn_entry
    for each statement execute function refuse_change();
create trigger drawn_entry_stays_the_same
    before update of wave, applicant_id, entry_id, province, priority, affirmative, rank, province_rank, outcome on drawn_entry
    for each statement execute function refuse_change();
create trigger excluded_entry_stays before update or delete or truncate on excluded_entry
    for each statement execute function refuse_change();
create trigger judgement_stays before update or delete or truncate on judgement
    for each statement execute function refuse_change();
create trigger judgement_list_stays before update or delete or truncate on judgement_list
    for each statement execute function refuse_change();
