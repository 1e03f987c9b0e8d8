-- What an answer carries of a quote, apart from what searches read: two thirds of a quote's row were its body, which every search
-- had to pass over.
create table quote_body (
  quote_id uuid primary key references quote on delete cascade,
  body     jsonb not null
);
insert into quote_body (quote_id, body) select id, body from quote;

-- counts by speaker read no body either
alter table quote add column speaker_name text;
update quote set speaker_name = body -> 'speaker' ->> 'name' where speaker_id is not null;
alter table quote drop column body;
