-- A message by which somebody tries the way to the receiver: sent first and once, and not in the stream.
alter table watch_event add column is_test boolean not null default false;
create index watch_event_test on watch_event (watch_id, seq) where state = 'waiting' and is_test;
