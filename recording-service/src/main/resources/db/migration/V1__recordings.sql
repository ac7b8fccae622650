CREATE TABLE recording (
    id                    uuid PRIMARY KEY,
    platform              text        NOT NULL,
    provider_recording_id text        NOT NULL,
    provider_room_name    text        NOT NULL,
    kind                  text        NOT NULL,
    status                text        NOT NULL
        CHECK (status IN ('announced', 'downloading', 'processing', 'processed', 'failed')),
    -- When its work was last asked for: the announcement, or an operator's retry.
    queued_at             timestamptz NOT NULL,
    attempts              integer     NOT NULL DEFAULT 0,
    next_attempt_at       timestamptz,
    failure_reason        text,
    failure_detail        text,
    downloaded_bytes      bigint,
    total_bytes           bigint,
    duration_seconds      double precision,
    UNIQUE (platform, provider_recording_id)
);

CREATE INDEX recording_by_status ON recording (status, queued_at);

CREATE TABLE recording_file (
    recording_id uuid   NOT NULL REFERENCES recording,
    role         text   NOT NULL CHECK (role IN ('original', 'audio', 'waveform')),
    key          text   NOT NULL,
    media_type   text   NOT NULL,
    size_bytes   bigint NOT NULL,
    sha256       text   NOT NULL,
    PRIMARY KEY (recording_id, role)
);

-- db-scheduler's table, as its documentation gives it for PostgreSQL.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_by_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_last_heartbeat ON scheduled_tasks (last_heartbeat);
