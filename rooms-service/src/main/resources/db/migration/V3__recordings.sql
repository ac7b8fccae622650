CREATE TABLE recordings (
    id uuid PRIMARY KEY,
    platform text NOT NULL,
    provider_recording_id text NOT NULL,
    provider_room_name text,
    -- NULL until the meeting of that provider room is known
    meeting_id uuid REFERENCES meetings ON DELETE CASCADE,
    room_id uuid REFERENCES rooms ON DELETE CASCADE,
    status text NOT NULL,
    kind text,
    heard_of_at timestamptz NOT NULL,
    -- when it began, or else when it was first heard of: the order of lists
    recorded_at timestamptz NOT NULL,
    started_at timestamptz,
    duration_seconds double precision,
    size_bytes bigint,
    failure_reason text,
    failure_detail text,
    failed_at timestamptz
);

CREATE INDEX recordings_of_room ON recordings (room_id, recorded_at DESC, id DESC);
CREATE INDEX recordings_of_meeting ON recordings (meeting_id, recorded_at DESC, id DESC);
CREATE INDEX recordings_without_meeting ON recordings (platform, provider_room_name) WHERE meeting_id IS NULL;
