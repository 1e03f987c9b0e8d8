-- One row an article: what it is known by. Everything that a new version may change stands in article_version.
create table article (
  id           uuid primary key,
  -- SHA-256 in hexadecimal over the source and, where the source is no single document (an outlet, none), the text. The unique index
  -- decides between two clients that store the same article at the same moment.
  identity     text not null unique,
  external_id  text,
  url          text,
  outlet       text,
  published_at timestamptz,
  ingested_at  timestamptz not null,
  updated_at   timestamptz not null,
  version      integer not null check (version >= 1)
);

create table article_version (
  article_id    uuid not null references article on delete cascade,
  version       integer not null check (version >= 1),
  -- SHA-256 over everything that the analysis reads: text, title, author, language
  content_hash  text not null,
  title         text,
  author        text,
  language      text not null,
  text          text not null,
  text_sha256   text not null,
  status        text not null check (status in ('queued', 'complete', 'partial', 'failed')),
  problem       jsonb,
  engine        jsonb,
  tone_engine   jsonb,
  blocks        jsonb,
  created_at    timestamptz not null,
  primary key (article_id, version)
);

-- A speaker as one article knows it.
create table article_speaker (
  id         uuid primary key,
  article_id uuid not null,
  version    integer not null,
  ordinal    integer not null,
  body       jsonb not null,
  foreign key (article_id, version) references article_version on delete cascade
);
-- reads of one article, and the cascade of a delete
create index article_speaker_article on article_speaker (article_id, version, ordinal);

-- Every name a speaker goes by in its article, folded by the gateway; those who speak together also by each one's.
create table article_speaker_name (
  speaker_id uuid not null references article_speaker on delete cascade,
  name_key   text not null,
  primary key (name_key, speaker_id)
);
-- the cascade of a delete
create index article_speaker_name_speaker on article_speaker_name (speaker_id);

create table quote (
  id                 uuid primary key,
  article_id         uuid not null,
  version            integer not null,
  ordinal            integer not null,
  -- true for the quotes of an article's newest version: only they are searched
  current            boolean not null,
  -- publishedAt of the article, else its ingestedAt; outlet likewise copied, so that a page needs no join
  occurred_at        timestamptz not null,
  outlet             text,
  kind               text not null,
  speaker_id         uuid references article_speaker on delete cascade,
  speaker_confidence double precision,
  label              text,
  score              double precision,
  text               text not null,
  body               jsonb not null,
  -- PostgreSQL limits a tsvector to 1 MB; a quote of a whole text at the size limit would not fit
  words              tsvector generated always as (to_tsvector('english', left(text, 100000))) stored,
  foreign key (article_id, version) references article_version on delete cascade
);
-- reads of one article, and the cascade of a delete
create index quote_article on quote (article_id, version, ordinal);
-- the order of every page: newest article first, its quotes in reading order
create index quote_page on quote (occurred_at, article_id, (-ordinal)) where current;
create index quote_speaker on quote (speaker_id) where speaker_id is not null;
create index quote_outlet on quote (outlet, occurred_at, article_id, (-ordinal)) where current;
create index quote_words on quote using gin (words) where current;
