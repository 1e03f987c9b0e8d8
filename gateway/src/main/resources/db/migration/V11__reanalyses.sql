-- Stored articles read again by the engines as they are now; nothing changes until a person accepts it.
create table reanalysis (
  id          uuid primary key,
  status      text not null check (status in ('running', 'ready', 'accepting', 'accepted')),
  filter      jsonb not null,
  created_by  text not null,
  created_at  timestamptz not null,
  finished_at timestamptz,
  total       integer not null
);

create table reanalysis_item (
  reanalysis_id uuid not null references reanalysis on delete cascade,
  ordinal       integer not null,
  article_id    uuid not null references article on delete cascade,
  version       integer not null,
  -- stale: there is a newer version, or the article was analysed anew in between
  state         text not null check (state in ('waiting', 'same', 'changed', 'failed', 'accepted', 'stale')),
  attempts      integer not null default 0,
  -- what the engines say now, of a changed one until it is accepted
  analysis      jsonb,
  -- the differences, for people
  changes       jsonb,
  added         integer not null default 0,
  removed       integer not null default 0,
  kinds         integer not null default 0,
  speakers      integer not null default 0,
  tones         integer not null default 0,
  problem       jsonb,
  primary key (reanalysis_id, ordinal)
);
-- what is left to do
create index reanalysis_item_state on reanalysis_item (reanalysis_id, state, ordinal);
-- the cascade of a delete
create index reanalysis_item_article on reanalysis_item (article_id);
