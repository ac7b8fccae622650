alter table meeting
	add column region text,
	-- Where to hold the meeting if the platform asked first does not answer.
	add column fallback_platform text,
	-- The platform that was asked first, once the meeting is tried or held at another one.
	add column requested_platform text;
