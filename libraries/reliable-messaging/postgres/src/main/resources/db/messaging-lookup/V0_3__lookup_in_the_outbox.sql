-- What a service may ask about its outbox in statements of its own. For services that do; the others spare the index.

create index outbox_event_by_id on outbox_event (id);

-- Whether Kafka has not yet acknowledged this event: false once it has, and for an event that never was.
create function outbox_pending(event_id uuid) returns boolean
    language sql stable parallel safe
    return exists (select from outbox_event o where o.id = event_id);

-- The keys of a topic's events that Kafka has not yet acknowledged, one row an event.
create function outbox_pending_keys(of_topic text) returns table (record_key text)
    language sql stable parallel safe rows 1000
    begin atomic
        select o.record_key from outbox_event o where o.topic = of_topic;
    end;
