-- A filter by topic looks at the words of article after article. In line with its row they cost one page; out of line, where
-- PostgreSQL puts long values, a search in another table. The text goes there instead. The column is made anew because what
-- is stored keeps its place.
alter table article_version
  drop column topic,
  add column topic tsvector
    generated always as (to_tsvector('english', coalesce(title, '') || ' ' || left(text, 100000))) stored,
  alter column topic set storage main;
create index article_version_topic on article_version using gin (topic);
-- at once: without it every topic is taken for a rare one
analyze article_version;
