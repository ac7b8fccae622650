-- What was told to those who watch, in order for each room: see LiveLog.
CREATE TABLE live_events (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    room_id uuid NOT NULL REFERENCES rooms ON DELETE CASCADE,
    meeting_id uuid NOT NULL REFERENCES meetings ON DELETE CASCADE,
    type text NOT NULL,
    data text NOT NULL,
    -- not when the transaction began: entries of one room are told in the order of their ids
    told_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX live_events_of_room ON live_events (room_id, id);
CREATE INDEX live_events_of_meeting ON live_events (meeting_id, id);
CREATE INDEX live_events_by_age ON live_events (told_at);
