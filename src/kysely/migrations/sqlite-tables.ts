/** The tables on SQLite. */
export const sqliteTables = `
create table if not exists redress_document (
  tenant text not null,
  kind text not null,
  id text not null,
  version integer not null check (version >= 0),
  document text,
  cause text,
  channel text,
  collector text,
  credit_awaited integer,
  currency text,
  customer text,
  dispute text,
  disputed_minor integer,
  expires_at text,
  from_day text,
  held integer,
  in_dispute integer,
  item text,
  ledger text,
  mode text,
  on_day text,
  opened_on text,
  ready_at text,
  reason text,
  received_at text,
  resolver text,
  state text,
  status text,
  until_day text,
  watched integer,
  primary key (tenant, kind, id)
) strict;

create table if not exists redress_subject (
  tenant text not null,
  subject text not null,
  version integer not null,
  event text not null,
  primary key (tenant, subject, version, event)
) strict, without rowid;

create index if not exists redress_subject_by_event on redress_subject (tenant, event);

create table if not exists redress_commit (
  tenant text not null,
  id text not null,
  fingerprint text not null,
  applied_at text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  primary key (tenant, id)
) strict, without rowid;
`
