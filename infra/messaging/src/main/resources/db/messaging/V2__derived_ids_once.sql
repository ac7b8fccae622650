-- Only ids that follow from what the event states can come twice; the others cost no index.
create unique index outbox_derived_id on outbox (event_id) where uuid_extract_version(event_id) = 5;
