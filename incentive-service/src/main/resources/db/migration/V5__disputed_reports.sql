-- Reports that contradict what is known, kept for a person to judge. They change no outcome that stands.
create table disputed_report (
    report_id         uuid        primary key, -- ce_id of the event, or an id of our own for the answer to a query
    kind              text        not null,
    partner           text        not null,
    instruction_id    uuid        not null,    -- as reported; may be unknown here
    payout_id         uuid,
    outcome           text        not null,
    failure_reason    text,
    partner_reference text,
    amount            bigint      not null,    -- rupiah, as reported
    reported_at       timestamptz,
    received_at       timestamptz not null,
    status            text        not null default 'OPEN' check (status in ('OPEN', 'RESOLVED')),
    resolved_at       timestamptz,
    resolved_by       text,
    resolution        text
);
-- The same contradiction, told again, is told once.
create unique index disputed_report_once
    on disputed_report (instruction_id, kind, partner, outcome, amount, coalesce(partner_reference, ''));
create index disputed_report_open on disputed_report (report_id) where status = 'OPEN';
