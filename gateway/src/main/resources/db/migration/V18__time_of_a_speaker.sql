-- When a speaker's quotes were said is looked up once for each name and link of an article. A function that a trigger calls is
-- planned at every call; what stands in the trigger itself, once a session.
create or replace function take_time_of_speaker() returns trigger
  language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  select
      coalesce(
        (select q.occurred_at from quote q where q.article_id = s.article_id and q.version = s.version limit 1),
        a.published_at, a.ingested_at),
      s.article_id
    into strict new.occurred_at, new.article_id
    from article_speaker s join article a on a.id = s.article_id
    where s.id = new.speaker_id;
  return new;
end $$;
create or replace function take_time_of_article_speaker() returns trigger
  language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  select
      coalesce(
        (select q.occurred_at from quote q where q.article_id = s.article_id and q.version = s.version limit 1),
        a.published_at, a.ingested_at),
      s.article_id
    into strict new.occurred_at, new.article_id
    from article_speaker s join article a on a.id = s.article_id
    where s.id = new.article_speaker_id;
  return new;
end $$;
drop function article_speaker_time(uuid);
