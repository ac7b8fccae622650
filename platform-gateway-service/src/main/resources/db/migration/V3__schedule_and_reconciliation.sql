-- db-scheduler's table, as its documentation gives it for PostgreSQL.
create table scheduled_tasks (
	task_name text not null,
	task_instance text not null,
	task_data bytea,
	execution_time timestamptz not null,
	picked boolean not null,
	picked_by text,
	last_success timestamptz,
	last_failure timestamptz,
	consecutive_failures integer,
	last_heartbeat timestamptz,
	version bigint not null,
	priority smallint,
	primary key (task_name, task_instance)
);

create index scheduled_tasks_by_execution_time on scheduled_tasks (execution_time);

create index scheduled_tasks_by_last_heartbeat on scheduled_tasks (last_heartbeat);

-- What events have told of the rooms of our meetings; it takes the place of participant_session.
create table room_activity (
	meeting_id uuid not null references meeting (id),
	kind text not null check (kind in ('STARTED', 'JOINED', 'LEFT', 'ENDED')),
	-- The provider's id of the session (STARTED, ENDED) or of the participant's session; '' where it names none.
	subject text not null,
	occurred_at timestamptz not null,
	bot boolean not null default false,
	-- When the provider's callback was heard of; null where the gateway itself had to find it out.
	called_back_at timestamptz,
	primary key (meeting_id, kind, subject, occurred_at)
);

create index room_activity_called_back on room_activity (called_back_at);

insert into room_activity (meeting_id, kind, subject, occurred_at)
select meeting_id, 'JOINED', session_id, joined_at from participant_session where joined_at is not null
union all
select meeting_id, 'LEFT', session_id, left_at from participant_session where left_at is not null;

drop table participant_session;

-- Recordings that were announced, by a callback or by us. Kept for good: what was announced once is never announced
-- again, also when the provider shows again what was erased.
create table announced_recording (
	platform text not null,
	provider_recording_id text not null,
	announced_at timestamptz not null,
	primary key (platform, provider_recording_id)
);

-- How far the comparison with each provider has come.
create table reconciliation (
	platform text not null,
	subject text not null,
	-- When it was last compared.
	compared_at timestamptz not null,
	-- Recordings that began before are settled: they need not be read again.
	mark timestamptz,
	primary key (platform, subject)
);

-- When each meeting's room was compared with the provider's record.
create table room_check (
	meeting_id uuid primary key references meeting (id),
	checked_at timestamptz not null,
	-- When the meeting was first found ended.
	ended_seen_at timestamptz,
	closed boolean not null default false
);

create index meeting_by_end on meeting (platform, ends_at);

-- Participants whom we believe in a room while the provider does not see them there.
create table absence (
	meeting_id uuid not null references meeting (id),
	session_id text not null,
	last_seen_at timestamptz not null,
	absent_since timestamptz not null,
	primary key (meeting_id, session_id)
);

-- Those that ended before there was a comparison are left alone.
insert into room_check (meeting_id, checked_at, closed) select id, now(), true from meeting where status = 'ENDED';
