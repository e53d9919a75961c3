-- Double entry. One row is one movement: what it moves leaves the credited account and reaches the debited one, so that the sum
-- over all accounts is zero whatever is written. What one transaction of the service posts is a batch, with a digest of its entries.
create table ledger_batch (
    batch_id  uuid        primary key,       -- UUIDv7
    posted_at timestamptz not null,
    posted_on date        not null,          -- the day of the programme's time zone
    entries   int         not null check (entries > 0),
    digest    bytea       not null           -- SHA-256 of the entries as they are exported, line by line
);
create index ledger_batch_day on ledger_batch (posted_on, batch_id);

create table ledger_entry (
    batch_id  uuid   not null,               -- held to its ledger_batch by ledger_batch_is_whole
    line      int    not null check (line > 0),
    payout_id uuid   not null,
    movement  text   not null,               -- the state that the payout entered
    debit     text   not null,               -- account that receives, such as PAID:gopay
    credit    text   not null,               -- account that gives, such as IN_FLIGHT:gopay
    amount    bigint not null check (amount > 0), -- rupiah
    primary key (batch_id, line),
    check (debit <> credit)
);
create index ledger_entry_payout on ledger_entry (payout_id, batch_id);

-- Sums by account of batches that have no place in the chain yet; with the place they are added to those of their day.
create table ledger_sum (
    batch_id uuid   not null,
    account  text   not null,
    debits   bigint not null,
    credits  bigint not null,
    entries  bigint not null,
    primary key (batch_id, account)
);

-- Sums by account and day of all batches in the chain.
create table ledger_day (
    account text   not null,
    day     date   not null,
    debits  bigint not null,
    credits bigint not null,
    entries bigint not null,
    primary key (account, day)
);

-- The chain: every batch in one order, each place with the hash over all before it.
create table ledger_chain (
    number   bigint primary key,
    batch_id uuid   not null unique references ledger_batch,
    hash     bytea  not null
);

-- The end of the chain, signed, and published.
create table ledger_checkpoint (
    number    bigint      primary key references ledger_chain,
    note      text        not null,          -- a signed note (C2SP): origin, number, hash, signature
    signed_at timestamptz not null
);

-- Days that are over, whose root is published: the place in the chain of the last batch of the day or of one before it.
create table ledger_day_seal (
    day       date        primary key,
    number    bigint      not null references ledger_chain,
    sealed_at timestamptz not null
);

-- Periods that are closed: nothing is posted into their days any more.
create table ledger_period (
    last_day  date        primary key,
    closed_at timestamptz not null,
    closed_by text        not null
);

-- A batch is there and is written whole, by one statement; its sums follow from the entries themselves.
create function ledger_batch_is_whole() returns trigger language plpgsql as $$
declare
    broken uuid;
begin
    select i.batch_id into broken
      from (select batch_id, count(*) as entries, min(line) as first, max(line) as last from inserted group by batch_id) i
      left join ledger_batch b using (batch_id)
     where b.batch_id is null or i.entries <> b.entries or i.first <> 1 or i.last <> b.entries
     limit 1;
    if broken is not null then
        raise exception 'ledger batch % is not whole', broken using errcode = 'check_violation';
    end if;
    insert into ledger_sum (batch_id, account, debits, credits, entries)
    select batch_id, account, sum(debited), sum(credited), count(*)
      from (select batch_id, debit as account, amount as debited, 0 as credited from inserted
            union all
            select batch_id, credit, 0, amount from inserted) as sides
     group by batch_id, account;
    return null;
end
$$;
create trigger ledger_entries_whole after insert on ledger_entry
    referencing new table as inserted for each statement execute function ledger_batch_is_whole();

-- Nothing is posted into a day of a closed period.
create function ledger_period_is_open() returns trigger language plpgsql as $$
begin
    if new.posted_on <= (select max(last_day) from ledger_period) then
        raise exception 'the ledger is closed for %', new.posted_on using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger ledger_batch_in_open_period before insert on ledger_batch
    for each row execute function ledger_period_is_open();

-- What is written stays: a mistake is put right by a further entry.
create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is never changed, only added to' using errcode = 'restrict_violation';
end
$$;
create trigger ledger_batch_stays before update or delete or truncate on ledger_batch
    for each statement execute function ledger_is_append_only();
create trigger ledger_entry_stays before update or delete or truncate on ledger_entry
    for each statement execute function ledger_is_append_only();
create trigger ledger_chain_stays before update or delete or truncate on ledger_chain
    for each statement execute function ledger_is_append_only();
create trigger ledger_checkpoint_stays before update or delete or truncate on ledger_checkpoint
    for each statement execute function ledger_is_append_only();
create trigger ledger_period_stays before update or delete or truncate on ledger_period
    for each statement execute function ledger_is_append_only();
