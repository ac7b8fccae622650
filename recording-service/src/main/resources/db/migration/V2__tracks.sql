-- Where the provider says the recording lies in a bucket.
ALTER TABLE recording ADD COLUMN object_key text;

-- The files of a recording of raw tracks.
CREATE TABLE recording_track (
    recording_id    uuid    NOT NULL REFERENCES recording,
    object_key      text    NOT NULL,
    -- The provider's order.
    position        integer NOT NULL,
    type            text    NOT NULL,
    announced_bytes bigint,
    -- What is in our storage of it.
    key             text,
    media_type      text,
    size_bytes      bigint,
    sha256          text,
    -- Why the recording has to do without it.
    failure_reason  text,
    failure_detail  text,
    PRIMARY KEY (recording_id, object_key)
);
