-- What a quote is known by whatever its marks, case and punctuation: the hashes of all runs of three words, as
-- document fingerprints are made (Broder, On the resemblance and containment of documents, 1997). Of a longer quote the 256
-- smallest, which are the same ones in every copy of it. A quote of one or two words has one hash.
create function quote_shingles(quote text) returns integer[]
  language sql immutable strict parallel safe
  return (
    with word as (
      select w, n
      from regexp_split_to_table(lower(normalize(left(quote, 20000), nfkc)), '[^[:alnum:]]+') with ordinality as t (w, n)
      where w <> ''
    ), run as (
      select concat_ws(' ', w, lead(w) over (order by n), lead(w, 2) over (order by n)) as words,
        row_number() over (order by n) as place, count(*) over () as total
      from word
    ), hashed as (
      select distinct ('x' || left(md5(words), 8))::bit(32)::integer as hash
      from run
      where place <= total - 2 or (total < 3 and place = 1)
      order by hash
      limit 256
    )
    select coalesce(array_agg(hash), '{}') from hashed
  );

alter table quote add column shingles integer[] generated always as (quote_shingles(text)) stored;
-- which quotes share words with one: a list of quotes for each hash, never all pairs
create index quote_shingle on quote using gin (shingles) where current;
