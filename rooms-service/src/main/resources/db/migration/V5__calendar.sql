ALTER TABLE rooms
    ADD COLUMN ics_url text,
    ADD COLUMN ics_enabled boolean NOT NULL DEFAULT false,
    ADD COLUMN ics_fetch_interval integer NOT NULL DEFAULT 300;

CREATE INDEX rooms_with_calendar ON rooms (id) WHERE ics_enabled AND ics_url IS NOT NULL;

-- How the last fetches of a room's calendar went.
CREATE TABLE calendar_feeds (
    room_id uuid PRIMARY KEY REFERENCES rooms ON DELETE CASCADE,
    -- of which all else speaks; once the room has another, it is as if nothing had been fetched
    url text NOT NULL,
    etag text,
    last_modified text,
    content_hash text,
    -- until when events begin that were read
    read_until timestamptz,
    synced_at timestamptz,
    -- set while fetches fail
    retry_at timestamptz,
    failures integer NOT NULL,
    failure text,
    -- fetches in a row that found no events at all, or nothing there any more
    empty_fetches integer NOT NULL,
    -- what the last feed that was read had in it that could not be used
    problems text
);

CREATE TABLE calendar_events (
    id uuid PRIMARY KEY,
    room_id uuid NOT NULL REFERENCES rooms ON DELETE CASCADE,
    ics_uid text NOT NULL,
    -- by its series; NULL: the event does not recur
    original_start timestamptz,
    title text,
    description text,
    location text,
    attendees text NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    synced_at timestamptz NOT NULL,
    deleted_at timestamptz,
    -- an event has one meeting at a time
    meeting_id uuid UNIQUE REFERENCES meetings ON DELETE SET NULL,
    meeting_requested_at timestamptz,
    CONSTRAINT calendar_events_unique UNIQUE NULLS NOT DISTINCT (room_id, ics_uid, original_start)
);

CREATE INDEX calendar_events_of_room ON calendar_events (room_id, starts_at);
CREATE INDEX calendar_events_ahead ON calendar_events (starts_at) WHERE deleted_at IS NULL;

-- When each calendar is due; the interval is in minutes up to 60, in seconds above.
CREATE VIEW due_calendars AS
SELECT r.id AS room_id,
    CASE WHEN f.url IS DISTINCT FROM r.ics_url THEN '-infinity'::timestamptz
        ELSE coalesce(f.retry_at, f.synced_at + make_interval(secs =>
            CASE WHEN r.ics_fetch_interval <= 60 THEN 60 * r.ics_fetch_interval ELSE r.ics_fetch_interval END),
            '-infinity'::timestamptz)
    END AS due_at
FROM rooms r LEFT JOIN calendar_feeds f ON f.room_id = r.id
WHERE r.ics_enabled AND r.ics_url IS NOT NULL;
