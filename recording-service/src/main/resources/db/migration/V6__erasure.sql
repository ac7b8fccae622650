ALTER TABLE recording DROP CONSTRAINT recording_status_check;
ALTER TABLE recording ADD CONSTRAINT recording_status_check CHECK (status IN
    ('announced', 'downloading', 'processing', 'processed', 'failed', 'paused', 'canceled', 'erasing', 'erased'));

-- Recordings that are to go, or are gone. Kept for good: what comes of them later may not be kept either.
CREATE TABLE recording_erasure (
    recording_id    uuid        PRIMARY KEY REFERENCES recording,
    cause           text        NOT NULL,
    requested_at    timestamptz NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz
);

-- What there was of them, and what became of each.
CREATE TABLE recording_erasure_item (
    recording_id uuid NOT NULL REFERENCES recording_erasure,
    place        text NOT NULL CHECK (place IN ('storage', 'team_bucket', 'provider')),
    key          text NOT NULL,
    removed_at   timestamptz,
    -- Why it is still there.
    failure      text,
    PRIMARY KEY (recording_id, place, key)
);
