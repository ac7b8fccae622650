CREATE TABLE rooms (
    id uuid PRIMARY KEY,
    name text NOT NULL CONSTRAINT rooms_name_unique UNIQUE,
    user_id text NOT NULL,
    created_at timestamptz NOT NULL,
    -- NULL: chosen anew for each meeting
    platform text,
    locked boolean NOT NULL,
    room_mode text NOT NULL,
    recording_type text NOT NULL,
    recording_trigger text NOT NULL,
    shared boolean NOT NULL,
    skip_consent boolean NOT NULL,
    store_video boolean NOT NULL
);

-- The list shows a user's own rooms and the shared ones, newest first.
CREATE INDEX rooms_of_user ON rooms (user_id, created_at DESC, id DESC);
CREATE INDEX rooms_shared ON rooms (created_at DESC, id DESC) WHERE shared;
