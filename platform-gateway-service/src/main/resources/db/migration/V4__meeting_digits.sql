-- Provider rooms carry the last digits of their meeting's id in their names.
create index meeting_by_last_digits on meeting (right(replace(id::text, '-', ''), 16));
