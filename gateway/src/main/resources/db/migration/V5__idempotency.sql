-- What a client sent under an Idempotency-Key, so that a request whose answer got lost can be sent again.
create table idempotent_request (
  -- id of the API key, or local: two clients may use the same word
  owner           text not null,
  idempotency_key text not null,
  operation       text not null,
  -- SHA-256 in hexadecimal of what was sent; empty while it still arrives
  fingerprint     text,
  -- of the answer, and what was made; empty while the request is at work
  status          integer,
  resource        uuid,
  claimed_at      timestamptz not null,
  primary key (owner, idempotency_key)
);
-- forgetting old ones
create index idempotent_request_claimed on idempotent_request (claimed_at);
