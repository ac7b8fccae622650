-- Keys with which programs call in the name of a user.
CREATE TABLE api_keys (
    id uuid PRIMARY KEY,
    user_id text NOT NULL,
    name text,
    -- SHA-256; the key itself has 256 random bits and is kept nowhere
    key_hash bytea NOT NULL CONSTRAINT api_keys_hash_unique UNIQUE,
    -- the key's last characters, for its user to tell it from others
    hint text NOT NULL,
    created_at timestamptz NOT NULL,
    -- NULL: never
    expires_at timestamptz,
    last_used_at timestamptz
);

CREATE INDEX api_keys_of_user ON api_keys (user_id, created_at DESC, id DESC);

-- What owners did. Outlives rooms, so it refers to nothing.
CREATE TABLE audit_log (
    id uuid PRIMARY KEY,
    noted_at timestamptz NOT NULL,
    user_id text NOT NULL,
    -- NULL: the user did it without one
    api_key_id uuid,
    action text NOT NULL,
    -- NULL: it was about no room
    room_id uuid,
    room_name text,
    detail text
);

CREATE INDEX audit_log_of_room ON audit_log (room_id, noted_at DESC, id DESC) WHERE room_id IS NOT NULL;
CREATE INDEX audit_log_by_age ON audit_log (noted_at);

-- Entries are added and, once they are old, removed by remove_audit_entries; nothing else happens to them.
CREATE FUNCTION refuse_to_touch_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('atrium.audit_retention', true) = 'on' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'audit_log is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER audit_log_is_append_only BEFORE UPDATE OR DELETE ON audit_log
    FOR EACH ROW EXECUTE FUNCTION refuse_to_touch_audit_log();
CREATE TRIGGER audit_log_is_never_emptied BEFORE TRUNCATE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_touch_audit_log();

CREATE FUNCTION remove_audit_entries(older_than timestamptz, at_most integer) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    removed bigint;
BEGIN
    PERFORM set_config('atrium.audit_retention', 'on', true);
    DELETE FROM audit_log WHERE id IN (
        SELECT id FROM audit_log WHERE noted_at < older_than ORDER BY noted_at LIMIT at_most);
    GET DIAGNOSTICS removed = ROW_COUNT;
    PERFORM set_config('atrium.audit_retention', 'off', true);
    RETURN removed;
END $$;
