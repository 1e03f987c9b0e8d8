create table batch (
  id          uuid primary key,
  -- receiving: lines still arrive, nobody works on it, and it ends without a trace if the client leaves
  status      text not null check (status in ('receiving', 'running', 'complete', 'cancelled')),
  created_by  text not null,
  created_at  timestamptz not null,
  -- while it is received, so that one whose gateway died can be told from one that still comes
  updated_at  timestamptz not null,
  finished_at timestamptz,
  total       integer not null default 0
);

create table batch_item (
  batch_id    uuid not null references batch on delete cascade,
  -- as the client's file counts, blank lines included
  line        integer not null check (line >= 1),
  state       text not null check (state in ('waiting', 'done', 'failed', 'cancelled')),
  -- the article as it was sent; gone when its work is done
  body        text,
  attempts    integer not null default 0,
  -- what became of it; no reference: the article may be deleted
  outcome     text check (outcome in ('created', 'updated', 'unchanged')),
  article_id  uuid,
  version     integer,
  -- the last one, also of an item that is tried again
  problem     jsonb,
  finished_at timestamptz,
  primary key (batch_id, line)
);
-- what is left of a batch, and what was set aside: few rows of many
create index batch_item_open on batch_item (batch_id, state, line) where state in ('waiting', 'failed');
