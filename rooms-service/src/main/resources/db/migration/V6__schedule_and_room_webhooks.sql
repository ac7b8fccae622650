-- db-scheduler's table, as its documentation gives it for PostgreSQL.
CREATE TABLE scheduled_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_by_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_last_heartbeat ON scheduled_tasks (last_heartbeat);

-- Where a room's events are sent.
CREATE TABLE room_webhooks (
    room_id uuid PRIMARY KEY REFERENCES rooms ON DELETE CASCADE,
    url text NOT NULL,
    events text[] NOT NULL,
    -- encrypted: see SecretVault
    secret bytea NOT NULL,
    -- also signed with until then, while the owner brings the new one to the receiver
    previous_secret bytea,
    previous_secret_until timestamptz,
    -- attempts that failed in a row
    failures integer NOT NULL,
    failing_since timestamptz,
    -- NULL: not paused
    paused_at timestamptz,
    pause_reason text
);

CREATE INDEX room_webhooks_paused ON room_webhooks (paused_at) WHERE paused_at IS NOT NULL;

-- One event for one room's webhook; written in the transaction of what it tells.
CREATE TABLE room_webhook_deliveries (
    -- webhook-id: the same in all attempts
    id uuid PRIMARY KEY,
    room_id uuid NOT NULL REFERENCES rooms ON DELETE CASCADE,
    event text NOT NULL,
    body text NOT NULL,
    status text NOT NULL,
    -- attempts ever, and since it was last sent anew
    attempts integer NOT NULL,
    tries integer NOT NULL,
    created_at timestamptz NOT NULL,
    -- while PENDING
    next_attempt_at timestamptz,
    -- while not PENDING
    finished_at timestamptz
);

CREATE INDEX room_webhook_deliveries_of_room ON room_webhook_deliveries (room_id, created_at DESC, id DESC);
CREATE INDEX room_webhook_deliveries_pending ON room_webhook_deliveries (next_attempt_at) WHERE status = 'PENDING';
CREATE INDEX room_webhook_deliveries_finished ON room_webhook_deliveries (finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE room_webhook_attempts (
    delivery_id uuid NOT NULL REFERENCES room_webhook_deliveries ON DELETE CASCADE,
    number integer NOT NULL,
    url text NOT NULL,
    sent_at timestamptz NOT NULL,
    duration_ms bigint NOT NULL,
    -- NULL: there was no answer, error says why
    status_code integer,
    response_preview text,
    error text,
    PRIMARY KEY (delivery_id, number)
);
