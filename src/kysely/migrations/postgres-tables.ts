/** The tables on PostgreSQL and what speaks as it does. */
export const postgresTables = `
create table if not exists redress_document (
  tenant text collate "C" not null,
  kind text collate "C" not null,
  id text collate "C" not null,
  version bigint not null check (version >= 0),
  document jsonb,
  cause text collate "C",
  channel text collate "C",
  collector text collate "C",
  credit_awaited boolean,
  currency text collate "C",
  customer text collate "C",
  dispute text collate "C",
  disputed_minor bigint,
  expires_at timestamptz,
  from_day date,
  held boolean,
  in_dispute boolean,
  item text collate "C",
  ledger text collate "C",
  mode text collate "C",
  on_day date,
  opened_on date,
  ready_at timestamptz,
  reason text collate "C",
  received_at timestamptz,
  resolver text collate "C",
  state text collate "C",
  status text collate "C",
  until_day date,
  watched boolean,
  primary key (tenant, kind, id)
);

create table if not exists redress_subject (
  tenant text collate "C" not null,
  subject text collate "C" not null,
  version bigint not null,
  event text collate "C" not null,
  primary key (tenant, subject, version, event)
);

create index if not exists redress_subject_by_event on redress_subject (tenant, event);

create table if not exists redress_commit (
  tenant text collate "C" not null,
  id text collate "C" not null,
  fingerprint text not null,
  applied_at timestamptz not null default now(),
  primary key (tenant, id)
);

comment on table redress_document is 'Versioned documents of the desk, one per tenant, kind and id. Version 0 stands for an absent document that a commit relied on.';

comment on table redress_subject is 'The events that touched a subject, in the order of the versions they gave it.';

comment on table redress_commit is 'Applied commits, so that one that is sent again is not applied twice. Rows older than a day may be deleted.';
`
