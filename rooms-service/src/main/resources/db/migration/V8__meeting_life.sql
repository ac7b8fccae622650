ALTER TABLE meetings
    -- meetings of before count from now on
    ADD COLUMN requested_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN scheduled boolean NOT NULL DEFAULT false,
    -- when somebody was last shown in while nobody was there
    ADD COLUMN admitted_at timestamptz,
    -- when the provider closes its room; the window may be extended up to then
    ADD COLUMN closes_at timestamptz,
    -- when we learned that everybody had left
    ADD COLUMN empty_since timestamptz,
    -- when time alone next changes something; NULL: never again
    ADD COLUMN due_at timestamptz;
ALTER TABLE meetings ALTER COLUMN requested_at DROP DEFAULT;

UPDATE meetings
SET due_at = now(),
    closes_at = CASE WHEN platform IS NOT NULL THEN ends_at END,
    empty_since = CASE WHEN num_clients = 0 AND last_joined_at IS NOT NULL THEN now() END
WHERE status IN ('REQUESTED', 'CREATED', 'ACTIVE');

CREATE INDEX meetings_due ON meetings (due_at) WHERE due_at IS NOT NULL;

CREATE INDEX parked_events_by_age ON parked_events (parked_at);
