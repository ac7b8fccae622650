ALTER TABLE rooms
    -- where to hold meetings if the room's platform does not answer
    ADD COLUMN fallback_platform text,
    ADD COLUMN region text;
ALTER TABLE meetings
    ADD COLUMN region text;
