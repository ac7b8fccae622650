-- Fails unless messaging's tables are there first.
create table sample (id bigint primary key, event_position bigint references outbox (position));
