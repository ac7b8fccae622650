ALTER TABLE recordings
    -- where the provider's file lies in the team's or the provider's bucket
    ADD COLUMN object_key text;

ALTER TABLE rooms
    -- counts the changes of the settings
    ADD COLUMN version bigint NOT NULL DEFAULT 0,
    -- where transcripts shall go
    ADD COLUMN email_transcript_to text,
    ADD COLUMN zulip_auto_post boolean NOT NULL DEFAULT false,
    ADD COLUMN zulip_stream text NOT NULL DEFAULT '',
    ADD COLUMN zulip_topic text NOT NULL DEFAULT '';

-- A list merges both indexes, and counts with them alone.
DROP INDEX rooms_shared;
CREATE INDEX rooms_shared ON rooms (created_at DESC, id DESC) INCLUDE (user_id) WHERE shared;

-- Requests that may come again under the key that their client gave them.
CREATE TABLE idempotency_keys (
    -- empty: somebody we do not know
    caller text NOT NULL,
    key text NOT NULL,
    -- SHA-256 of what was asked for
    request_hash bytea NOT NULL,
    -- NULL only within the transaction that answers
    answer text,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

-- Who may have how many meetings made in a room: full again at that instant, each meeting moves it on.
CREATE TABLE meeting_allowances (
    room_id uuid NOT NULL REFERENCES rooms ON DELETE CASCADE,
    -- empty: all those we do not know
    caller text NOT NULL,
    full_at timestamptz NOT NULL,
    PRIMARY KEY (room_id, caller)
);

CREATE INDEX meeting_allowances_by_time ON meeting_allowances (full_at);
