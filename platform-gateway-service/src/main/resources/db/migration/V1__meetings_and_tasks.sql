-- Meetings that rooms-service has asked for, and the provider's room made for each.
create table meeting (
	id uuid primary key,
	platform text not null,
	room_name text not null,
	ends_at timestamptz not null,
	locked boolean not null,
	room_mode text not null,
	recording_type text not null,
	recording_trigger text not null,
	status text not null check (status in ('REQUESTED', 'CREATED', 'FAILED', 'ENDED')),
	end_requested boolean not null default false,
	requested_at timestamptz not null,
	provider_meeting_id text,
	provider_room_name text,
	room_url text,
	check (status not in ('CREATED', 'ENDED') or provider_room_name is not null),
	unique (platform, provider_room_name)
);

-- Calls to providers that are to be made, and those that were.
create table provider_task (
	id bigint generated always as identity primary key,
	platform text not null,
	kind text not null,
	meeting_id uuid not null references meeting (id),
	attempts integer not null default 0,
	-- While a worker has the task: when its lease runs out.
	due_at timestamptz not null,
	give_up_at timestamptz not null,
	traceparent text,
	created_at timestamptz not null default now(),
	finished_at timestamptz
);

create unique index provider_task_once_at_a_time on provider_task (meeting_id, kind) where finished_at is null;

create index provider_task_due on provider_task (platform, due_at) where finished_at is null;

-- Who is in the rooms whose recording the server starts.
create table participant_session (
	meeting_id uuid not null references meeting (id),
	session_id text not null,
	joined_at timestamptz,
	left_at timestamptz,
	primary key (meeting_id, session_id)
);
