-- Who may use the gateway. A key keeps its id, limit and history while its secrets change.
create table api_key (
  id                  uuid primary key,
  name                text not null,
  role                text not null check (role in ('read', 'write', 'admin')),
  requests_per_minute integer not null check (requests_per_minute >= 1),
  created_at          timestamptz not null,
  expires_at          timestamptz,
  revoked_at          timestamptz,
  -- true for the one key whose secret the environment sets
  from_environment    boolean not null default false
);
create unique index api_key_from_environment on api_key (from_environment) where from_environment;

-- What a client sends, as SHA-256 in hexadecimal. A secret is 256 random bits, so that a fast hash is enough: there is
-- nothing to guess. A rotated key has two secrets until the older one expires.
create table api_key_secret (
  hash       text primary key,
  key_id     uuid not null references api_key on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz
);
-- rotation, and the cascade of a delete
create index api_key_secret_key on api_key_secret (key_id);

-- The table of bucket4j 8, as its own documentation gives it; one row a key, shared by all gateways.
create table rate_limit (
  id         text primary key,
  state      bytea,
  expires_at bigint
);

-- What was changed by whom: written before the change, so that none is without its line; the status comes with the
-- answer and stays empty if the gateway stopped in between.
create table audit (
  id         uuid primary key,
  at         timestamptz not null,
  -- no reference: the line outlives the key
  key_id     uuid,
  key_name   text not null,
  role       text not null,
  method     text not null,
  path       text not null,
  request_id text,
  status     integer
);
create index audit_key on audit (key_id, id);
