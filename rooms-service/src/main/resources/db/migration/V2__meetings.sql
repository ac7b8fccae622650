CREATE TABLE meetings (
    id uuid PRIMARY KEY,
    room_id uuid NOT NULL REFERENCES rooms ON DELETE CASCADE,
    status text NOT NULL,
    requested_platform text NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    ended_at timestamptz,
    -- the room's settings when the meeting was requested
    locked boolean NOT NULL,
    room_mode text NOT NULL,
    recording_type text NOT NULL,
    recording_trigger text NOT NULL,
    store_video boolean NOT NULL,
    -- the provider's room, once it exists
    platform text,
    provider_meeting_id text,
    provider_room_name text,
    room_url text,
    host_room_url text,
    -- the ids under which the gateway records this meeting, see EventIds.ofRecordingInstance
    cloud_instance_id uuid NOT NULL,
    raw_tracks_instance_id uuid NOT NULL,
    failure_reason text,
    failure_detail text,
    -- presence
    num_clients integer NOT NULL,
    last_joined_at timestamptz,
    session_started_at timestamptz,
    session_ended_at timestamptz,
    recording_started_at timestamptz
);

-- "Is there a meeting to join?": a room has few open meetings however many it has had.
CREATE INDEX meetings_open ON meetings (room_id, ends_at DESC) WHERE status IN ('REQUESTED', 'CREATED', 'ACTIVE');
-- For the cascade from rooms.
CREATE INDEX meetings_of_room ON meetings (room_id);
-- Whose event is this?
CREATE UNIQUE INDEX meetings_provider_room ON meetings (platform, provider_room_name);
CREATE UNIQUE INDEX meetings_cloud_instance ON meetings (cloud_instance_id);
CREATE UNIQUE INDEX meetings_raw_tracks_instance ON meetings (raw_tracks_instance_id);

CREATE TABLE participant_sessions (
    meeting_id uuid NOT NULL REFERENCES meetings ON DELETE CASCADE,
    session_id text NOT NULL,
    user_id text,
    display_name text,
    role text,
    bot boolean NOT NULL,
    -- NULL: only the leaving was heard of so far
    joined_at timestamptz,
    left_at timestamptz,
    PRIMARY KEY (meeting_id, session_id)
);

-- Events that came before their meeting's MeetingCreated.
CREATE TABLE parked_events (
    event_id uuid PRIMARY KEY,
    platform text NOT NULL,
    provider_room_name text NOT NULL,
    type text NOT NULL,
    data bytea NOT NULL,
    occurred_at timestamptz NOT NULL,
    parked_at timestamptz NOT NULL
);
CREATE INDEX parked_events_of_room ON parked_events (platform, provider_room_name, occurred_at);
