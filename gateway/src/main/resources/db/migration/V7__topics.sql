-- Words of the article around a quote. Its title weighs no more here: a filter only asks whether the words are there.
-- PostgreSQL limits a tsvector to 1 MB, hence the cut.
alter table article_version add column topic tsvector
  generated always as (to_tsvector('english', coalesce(title, '') || ' ' || left(text, 100000))) stored;
-- which articles are about something; old versions are few and found, too, but their quotes are not current
create index article_version_topic on article_version using gin (topic);
