-- Reports that contradict what is known, kept for a person to judge. They change no outcome that stands.
create table disputed_report (
    report_id         uuid        primary key, -- follows from the content, so that two reports under one ce_id are two
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
    resolution        text,
    -- Where it concerns a payout: what one person proposes to have found, until another approves it.
    finding           text        check (finding in ('PAID', 'NOT_PAID', 'PAID_OTHER_AMOUNT')),
    paid_amount       bigint      check (paid_amount > 0),
    evidence          text,
    proposed_by       text,
    proposed_at       timestamptz,
    proposal          int         not null default 0, -- counts proposals, so that an approver approves what was read
    check (resolved_by is null or finding is null or resolved_by <> proposed_by)
);
-- The same contradiction, told again, is told once.
create unique index disputed_report_once
    on disputed_report (instruction_id, kind, partner, outcome, amount, coalesce(partner_reference, ''));
create index disputed_report_payout on disputed_report (payout_id) where status = 'OPEN';
create index disputed_report_open on disputed_report (report_id) where status = 'OPEN';
create index disputed_report_partner on disputed_report (partner, report_id);
create index disputed_report_day on disputed_report (received_at);
