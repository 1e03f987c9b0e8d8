-- A watch that pauses goes on to collect what passes; nothing is sent until it goes on.
alter table watch add column paused boolean not null default false;
-- The secret before a rotation, with which messages are signed too until its time is over.
alter table watch add column previous_secret text;
alter table watch add column previous_secret_until timestamptz;
