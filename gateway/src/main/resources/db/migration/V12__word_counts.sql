-- Words of a quote: what stands between white space and holds a letter or digit, as the engine counts.
create function quote_word_count(quote text) returns integer
  language sql immutable strict parallel safe
  return (select count(*)::integer from regexp_split_to_table(quote, '\s+') as w where w ~ '[[:alnum:]]');

alter table quote add column word_count integer generated always as (quote_word_count(text)) stored;
