-- What operators order.
ALTER TABLE recording DROP CONSTRAINT recording_status_check;
ALTER TABLE recording ADD CONSTRAINT recording_status_check CHECK (status IN
    ('announced', 'downloading', 'processing', 'processed', 'failed', 'paused', 'canceled'));

-- Jobs take turns, so that no room waits for all recordings of another: a room's next recording comes a turn after its
-- last one. A room that has nothing waiting joins in at the turn that is on now, not at the first.
ALTER TABLE recording ADD COLUMN turn integer NOT NULL DEFAULT 1;
-- The room of the meeting's room: both providers' names end in a part of the meeting's own.
ALTER TABLE recording ADD COLUMN room text GENERATED ALWAYS AS (regexp_replace(provider_room_name, '-[^-]*$', '')) STORED;

CREATE INDEX recording_unfinished_by_room ON recording (platform, room, turn)
    WHERE status IN ('announced', 'downloading', 'processing');
CREATE INDEX recording_announced_by_turn ON recording (turn) WHERE status = 'announced';

CREATE FUNCTION next_recording_turn(of_platform text, of_provider_room_name text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    of_room text := regexp_replace(of_provider_room_name, '-[^-]*$', '');
BEGIN
    -- Of two that come at once the second has to see the first.
    PERFORM pg_advisory_xact_lock(hashtext('recording turn'), hashtext(of_platform || ' ' || of_room));
    RETURN 1 + greatest(
        (SELECT max(turn) FROM recording WHERE platform = of_platform AND room = of_room
            AND status IN ('announced', 'downloading', 'processing')),
        (SELECT min(turn) - 1 FROM recording WHERE status = 'announced'),
        0);
END
$$;

-- The scheduler's priority is the turn, negated.
ALTER TABLE scheduled_tasks ALTER COLUMN priority TYPE integer;
CREATE INDEX scheduled_tasks_by_priority ON scheduled_tasks (priority DESC, execution_time);
