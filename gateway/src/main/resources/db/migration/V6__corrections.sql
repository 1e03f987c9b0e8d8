-- What a person says about a quote, beside what the engines say. A correction belongs to the words, not to the row: when
-- the article is analysed again, or comes in a new version that still holds them, it is applied again.
create table correction (
  id           uuid primary key,
  article_id   uuid not null references article on delete cascade,
  quote_text   text not null,
  -- of several quotes with these words in the article, which one, from 0
  nth          integer not null,
  -- each absent where it says nothing about it
  kind         text,
  speaker      text,
  label        text,
  score        double precision,
  reason       text not null,
  author       text not null,
  created_at   timestamptz not null,
  withdrawn_at timestamptz
);
-- all of an article, when a version of it was analysed; and the cascade of a delete
create index correction_article on correction (article_id, id);

-- the export of corrected quotes: few rows of many
create index quote_corrected on quote (id) where current and body -> 'correction' is not null;
