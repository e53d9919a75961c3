-- Double entry. A transaction says where the money of one payout moved from and to; its entries sum to zero.
create table ledger_transaction (
    transaction_id uuid        primary key,   -- UUIDv7
    payout_id      uuid        not null,
    movement       text        not null,      -- the state that the payout entered
    occurred_at    timestamptz not null
);
create index ledger_transaction_payout on ledger_transaction (payout_id, transaction_id);

create table ledger_entry (
    transaction_id uuid   not null references ledger_transaction,
    account        text   not null,           -- such as OBLIGATIONS or IN_TRANSIT:gopay
    amount         bigint not null check (amount <> 0), -- rupiah; what an account receives is positive
    primary key (transaction_id, account)
);
create index ledger_entry_account on ledger_entry (account) include (amount);

-- Every statement that inserts must insert whole transactions: an entry without its counterpart is refused, and so is one
-- added to a transaction afterwards.
create function ledger_must_balance() returns trigger language plpgsql as $$
declare
    unbalanced uuid;
begin
    select transaction_id into unbalanced
      from inserted group by transaction_id having sum(amount) <> 0 limit 1;
    if unbalanced is not null then
        raise exception 'ledger transaction % does not sum to zero', unbalanced using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create trigger ledger_balances after insert on ledger_entry
    referencing new table as inserted for each statement execute function ledger_must_balance();

-- What is written stays: a mistake is put right by a further transaction.
create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is never changed, only added to' using errcode = 'restrict_violation';
end
$$;
create trigger ledger_entry_stays before update or delete or truncate on ledger_entry
    for each statement execute function ledger_is_append_only();
create trigger ledger_transaction_stays before update or delete or truncate on ledger_transaction
    for each statement execute function ledger_is_append_only();
