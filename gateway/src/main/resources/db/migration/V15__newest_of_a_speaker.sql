-- When a speaker's quotes were said, copied to where speakers are looked up: the newest quotes of somebody who is quoted every
-- day are read in order, as many as a page needs, instead of finding all of them and sorting.
alter table article_speaker_name add column occurred_at timestamptz, add column article_id uuid;
alter table speaker_link add column occurred_at timestamptz, add column article_id uuid;

-- That of the speaker's quotes; before they are written, what they will have.
create function article_speaker_time(speaker uuid, out occurred_at timestamptz, out article_id uuid)
  language sql stable
  return (
    select row (
      coalesce(
        (select q.occurred_at from quote q where q.article_id = s.article_id and q.version = s.version limit 1),
        a.published_at, a.ingested_at),
      s.article_id)
    from article_speaker s join article a on a.id = s.article_id
    where s.id = speaker
  );

-- By the database itself, so that no writer can forget it.
create function take_time_of_speaker() returns trigger
  language plpgsql as $$
begin
  select t.occurred_at, t.article_id into strict new.occurred_at, new.article_id from article_speaker_time(new.speaker_id) t;
  return new;
end $$;
create function take_time_of_article_speaker() returns trigger
  language plpgsql as $$
begin
  select t.occurred_at, t.article_id into strict new.occurred_at, new.article_id
    from article_speaker_time(new.article_speaker_id) t;
  return new;
end $$;
create trigger take_time before insert on article_speaker_name
  for each row execute function take_time_of_speaker();
create trigger take_time before insert on speaker_link
  for each row execute function take_time_of_article_speaker();

update article_speaker_name set (occurred_at, article_id) = (select t.* from article_speaker_time(speaker_id) t);
update speaker_link set (occurred_at, article_id) = (select t.* from article_speaker_time(article_speaker_id) t);
alter table article_speaker_name alter column occurred_at set not null, alter column article_id set not null;
alter table speaker_link alter column occurred_at set not null, alter column article_id set not null;

-- the newest quotes of whoever goes by a name in the article
create index article_speaker_name_newest on article_speaker_name (name_key, occurred_at, article_id, speaker_id);
-- the newest quotes of somebody across articles; it does all that the index before did
create index speaker_link_newest on speaker_link (speaker_id, occurred_at, article_id, article_speaker_id);
drop index speaker_link_speaker;
