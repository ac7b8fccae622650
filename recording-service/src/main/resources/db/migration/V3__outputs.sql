-- More is made of a recording than audio and waveform.
ALTER TABLE recording_file DROP CONSTRAINT recording_file_role_check;
ALTER TABLE recording_file ADD CONSTRAINT recording_file_role_check CHECK (role IN (
    'original', 'audio', 'opus', 'waveform', 'peaks', 'talk_time', 'video', 'poster'));

ALTER TABLE recording ADD COLUMN measured_lufs double precision;
ALTER TABLE recording ADD COLUMN gain_db double precision;

-- Each speaker alone, where the recording came in tracks.
CREATE TABLE recording_speaker (
    recording_id uuid   NOT NULL REFERENCES recording,
    speaker      text   NOT NULL,
    key          text   NOT NULL,
    media_type   text   NOT NULL,
    size_bytes   bigint NOT NULL,
    sha256       text   NOT NULL,
    PRIMARY KEY (recording_id, speaker)
);

-- What could not be made, although the recording is processed.
CREATE TABLE recording_missing_output (
    recording_id   uuid NOT NULL REFERENCES recording,
    output         text NOT NULL,
    failure_reason text NOT NULL,
    failure_detail text NOT NULL,
    PRIMARY KEY (recording_id, output)
);

-- Meetings whose video is kept, by the room at the provider once it is known.
CREATE TABLE meeting_with_video (
    meeting_id         uuid PRIMARY KEY,
    platform           text,
    provider_room_name text
);

CREATE INDEX meeting_with_video_by_room ON meeting_with_video (platform, provider_room_name);
