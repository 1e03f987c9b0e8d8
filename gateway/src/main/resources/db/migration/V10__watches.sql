-- A filter that somebody wants to hear of. The secret is kept as it is: a signature cannot be made with a hash.
create table watch (
  id         uuid primary key,
  name       text not null,
  filter     jsonb not null,
  url        text,
  secret     text not null,
  created_by text not null,
  created_at timestamptz not null
);

-- Articles with new quotes or tones, written in the transaction that stores them; a job takes them out.
create table watch_inbox (
  id         uuid primary key,
  article_id uuid not null references article on delete cascade
);
create index watch_inbox_article on watch_inbox (article_id);

-- A quote that passed a filter. One job at a time writes here, so that the numbers are in the order of commits: who has
-- read up to one misses none before it.
create table watch_event (
  seq          bigint generated always as identity primary key,
  -- known to receivers, the same when it is sent again
  id           uuid not null unique,
  watch_id     uuid not null references watch on delete cascade,
  article_id   uuid not null references article on delete cascade,
  quote_id     uuid not null references quote on delete cascade,
  -- MD5 of the quote's text: the same words of an article are told once, be they in several versions
  words        text not null,
  created_at   timestamptz not null,
  -- absent where the watch has no address
  state        text check (state in ('waiting', 'delivered', 'dead')),
  attempts     integer not null default 0,
  -- HTTP status of the last answer, absent where there was none
  last_status  integer,
  last_problem text,
  last_at      timestamptz,
  unique (watch_id, article_id, words)
);
-- the next of a watch, and what has been told
create index watch_event_waiting on watch_event (watch_id, seq) where state = 'waiting';
create index watch_event_watch on watch_event (watch_id, seq);
-- cascades of deletes, and forgetting old ones
create index watch_event_article on watch_event (article_id);
create index watch_event_quote on watch_event (quote_id);
create index watch_event_created on watch_event (created_at);
