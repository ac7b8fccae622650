create table outbox (
    position     bigint generated always as identity primary key,
    event_id     uuid        not null,
    topic        text        not null,
    message_key  text        not null,
    lane         smallint    not null,
    type         text        not null,
    source       text        not null,
    time         timestamptz not null,
    payload      text        not null,
    traceparent  text,
    created_at   timestamptz not null default now(),
    published_at timestamptz
);

comment on table outbox is 'Events stored in the transaction that they report; the relay publishes them.';
comment on column outbox.lane is 'Hash of the key: one relay at a time publishes a lane, so the order of a key is kept.';

create index outbox_unpublished on outbox (lane, position) where published_at is null;

-- Every row is updated once, soon after its insert: dead rows pile up at the head of the partial index,
-- where the relay reads, faster than the default of a fifth of the table would clear them.
alter table outbox set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 5000);

create function outbox_notify() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end
$$;

create trigger outbox_appended after insert on outbox for each statement execute function outbox_notify();

create table processed_event (
    consumer     text        not null,
    topic        text        not null,
    event_id     uuid        not null,
    processed_at timestamptz not null default now(),
    primary key (consumer, topic, event_id)
);

comment on table processed_event is 'Ids of the applied events, stored in the transaction of their effect.';

create index processed_event_age on processed_event using brin (processed_at);
