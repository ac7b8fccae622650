-- What each participant of a meeting says to being recorded; one row for each, a later answer takes its place.
CREATE TABLE consents (
    -- names the participant in consent_log; nothing else does
    id uuid PRIMARY KEY,
    meeting_id uuid NOT NULL REFERENCES meetings ON DELETE CASCADE,
    room_id uuid NOT NULL REFERENCES rooms ON DELETE CASCADE,
    -- user:<id> of who is signed in, visitor:<id of the cookie> of who is not
    participant text NOT NULL,
    -- NULL: asked, and not answered yet
    given boolean,
    CONSTRAINT consents_unique UNIQUE (meeting_id, participant)
);

CREATE INDEX consents_denied ON consents (room_id, meeting_id) WHERE NOT given;

-- Each question and answer, for good: refers to nothing that may go, and holds nothing that names a person.
CREATE TABLE consent_log (
    id uuid PRIMARY KEY,
    consent_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    entry text NOT NULL CHECK (entry IN ('ASKED', 'GIVEN', 'DENIED')),
    logged_at timestamptz NOT NULL
);

CREATE INDEX consent_log_of_meeting ON consent_log (meeting_id, id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

CREATE TRIGGER consent_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consent_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Providers' rooms of meetings that went with their room: what was recorded in them may still arrive, and nobody
-- may keep it.
CREATE TABLE denied_provider_rooms (
    platform text NOT NULL,
    provider_room_name text NOT NULL,
    PRIMARY KEY (platform, provider_room_name)
);

-- What a denial finds to erase.
CREATE INDEX recordings_finished_of_meeting ON recordings (meeting_id) WHERE status IN ('PROCESSED', 'FAILED');

-- How long a room's recordings are kept; NULL: as the deployment has it.
ALTER TABLE rooms ADD COLUMN recording_retention_days integer;

-- Deleted by the owner, who may have it back until it is erased.
ALTER TABLE recordings ADD COLUMN deleted_at timestamptz;

CREATE INDEX recordings_kept ON recordings (recorded_at) WHERE status NOT IN ('ERASING', 'ERASED');
CREATE INDEX recordings_deleted ON recordings (deleted_at) WHERE deleted_at IS NOT NULL;

-- What decides how long each recording is kept.
CREATE VIEW kept_recordings AS
SELECT rec.id AS recording_id, rec.recorded_at, r.recording_retention_days
FROM recordings rec LEFT JOIN rooms r ON r.id = rec.room_id
WHERE rec.status NOT IN ('ERASING', 'ERASED');

-- Recordings of deleted rooms; they are kept as long as what an owner has deleted.
CREATE TABLE orphaned_recordings (
    platform text NOT NULL,
    provider_recording_id text NOT NULL,
    orphaned_at timestamptz NOT NULL,
    PRIMARY KEY (platform, provider_recording_id)
);

CREATE INDEX orphaned_recordings_by_time ON orphaned_recordings (orphaned_at);
