-- Somebody across articles and outlets; article_speaker is the same as one article knows them.
create table speaker (
  id          uuid primary key,
  name        text not null,
  type        text,
  created_at  timestamptz not null,
  -- the id of one that was merged goes on to answer for the other
  merged_into uuid references speaker on delete cascade
);
create index speaker_merged on speaker (merged_into) where merged_into is not null;

-- All names that articles use: a search takes any, but only full ones are enough to recognise somebody by.
create table speaker_name (
  speaker_id uuid not null references speaker on delete cascade,
  name_key   text not null,
  name       text not null,
  is_full    boolean not null,
  primary key (speaker_id, name_key)
);
create index speaker_name_key on speaker_name (name_key);

-- Who an article's speaker is, and why; those who speak together are each of their members.
create table speaker_link (
  article_speaker_id uuid not null references article_speaker on delete cascade,
  speaker_id         uuid not null references speaker on delete cascade,
  rule               text not null,
  -- by which name
  name               text not null,
  primary key (article_speaker_id, speaker_id)
);
-- the quotes of a speaker
create index speaker_link_speaker on speaker_link (speaker_id, article_speaker_id);

-- What people said about who is who.
create table speaker_decision (
  id         uuid primary key,
  kind       text not null check (kind in ('merge', 'split')),
  speaker_id uuid not null references speaker on delete cascade,
  -- who was merged into it, or split off; no reference: the line outlives it
  other_id   uuid not null,
  other_name text not null,
  reason     text not null,
  author     text not null,
  created_at timestamptz not null
);
create index speaker_decision_speaker on speaker_decision (speaker_id, id);

-- What was stored before is linked in the background, by the job of this name.
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
  values ('link-stored-speakers', 'all', now(), false, 1);
