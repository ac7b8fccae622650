alter table meeting
	add column region text,
	-- Where to hold the meeting if the platform asked first does not answer.
	add column fallback_platform text,
	-- The platform that was asked first, once the meeting is held, or tried, at the other one.
	add column requested_platform text,
	add column fell_back_at timestamptz;
