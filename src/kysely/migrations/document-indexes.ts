/** One partial index for each way the closed list of queries asks for documents, on every database. */
export const documentIndexes = `
create index if not exists redress_standings_by_ledger on redress_document
  (tenant, ledger, id)
  where kind = 'standing' and ledger is not null;

create index if not exists redress_standings_by_customer on redress_document
  (tenant, customer, id)
  where kind = 'standing' and customer is not null;

create index if not exists redress_standings_by_collector on redress_document
  (tenant, collector, id)
  where kind = 'standing' and collector is not null;

create index if not exists redress_standings_by_resolver on redress_document
  (tenant, resolver, id)
  where kind = 'standing' and resolver is not null;

create index if not exists redress_standings_by_status on redress_document
  (tenant, status, id)
  where kind = 'standing' and status is not null;

create index if not exists redress_standings_by_dispute on redress_document
  (tenant, dispute, id)
  where kind = 'standing' and dispute is not null;

create index if not exists redress_standings_by_watched on redress_document
  (tenant, watched, id)
  where kind = 'standing' and watched = true;

create index if not exists redress_standings_by_credit_awaited on redress_document
  (tenant, credit_awaited, id)
  where kind = 'standing' and credit_awaited = true;

create index if not exists redress_promises_by_on on redress_document
  (tenant, on_day, id)
  where kind = 'promise' and on_day is not null;

create index if not exists redress_promises_by_state on redress_document
  (tenant, state, on_day, id)
  where kind = 'promise' and state is not null and on_day is not null;

create index if not exists redress_promises_by_customer on redress_document
  (tenant, customer, on_day, id)
  where kind = 'promise' and customer is not null and on_day is not null;

create index if not exists redress_spells_by_until on redress_document
  (tenant, until_day, id)
  where kind = 'spell' and until_day is not null;

create index if not exists redress_spells_by_customer on redress_document
  (tenant, customer, until_day, id)
  where kind = 'spell' and customer is not null and until_day is not null;

create index if not exists redress_disputes_by_opened_on on redress_document
  (tenant, opened_on, id)
  where kind = 'dispute' and opened_on is not null;

create index if not exists redress_disputes_by_state on redress_document
  (tenant, state, opened_on, id)
  where kind = 'dispute' and state is not null and opened_on is not null;

create index if not exists redress_disputes_by_customer on redress_document
  (tenant, customer, opened_on, id)
  where kind = 'dispute' and customer is not null and opened_on is not null;

create index if not exists redress_disputes_by_state_collector on redress_document
  (tenant, state, collector, opened_on, id)
  where kind = 'dispute' and state is not null and collector is not null and opened_on is not null;

create index if not exists redress_disputes_by_state_resolver on redress_document
  (tenant, state, resolver, opened_on, id)
  where kind = 'dispute' and state is not null and resolver is not null and opened_on is not null;

create index if not exists redress_disputes_by_state_cause on redress_document
  (tenant, state, cause, opened_on, id)
  where kind = 'dispute' and state is not null and cause is not null and opened_on is not null;

create index if not exists redress_actions_by_state on redress_document
  (tenant, state, on_day, id)
  where kind = 'action' and state is not null and on_day is not null;

create index if not exists redress_actions_by_state_collector on redress_document
  (tenant, state, collector, on_day, id)
  where kind = 'action' and state is not null and collector is not null and on_day is not null;

create index if not exists redress_actions_by_state_resolver on redress_document
  (tenant, state, resolver, on_day, id)
  where kind = 'action' and state is not null and resolver is not null and on_day is not null;

create index if not exists redress_actions_by_state_customer on redress_document
  (tenant, state, customer, on_day, id)
  where kind = 'action' and state is not null and customer is not null and on_day is not null;

create index if not exists redress_actions_by_state_channel on redress_document
  (tenant, state, channel, on_day, id)
  where kind = 'action' and state is not null and channel is not null and on_day is not null;

create index if not exists redress_actions_by_state_mode on redress_document
  (tenant, state, mode, on_day, id)
  where kind = 'action' and state is not null and mode is not null and on_day is not null;

create index if not exists redress_actions_by_state_status on redress_document
  (tenant, state, status, on_day, id)
  where kind = 'action' and state is not null and status is not null and on_day is not null;

create index if not exists redress_accounts_by_in_dispute on redress_document
  (tenant, in_dispute, id)
  where kind = 'account' and in_dispute = true;

create index if not exists redress_accounts_by_in_dispute_reason on redress_document
  (tenant, in_dispute, reason, id)
  where kind = 'account' and in_dispute = true and reason is not null;

create index if not exists redress_accounts_by_in_dispute_collector on redress_document
  (tenant, in_dispute, collector, id)
  where kind = 'account' and in_dispute = true and collector is not null;

create index if not exists redress_accounts_by_held on redress_document
  (tenant, held, id)
  where kind = 'account' and held = true;

create index if not exists redress_messages_by_state on redress_document
  (tenant, state, ready_at, id)
  where kind = 'message' and state is not null and ready_at is not null;

create index if not exists redress_replies_by_received_at on redress_document
  (tenant, received_at, id)
  where kind = 'reply' and received_at is not null;

create index if not exists redress_replies_by_state on redress_document
  (tenant, state, received_at, id)
  where kind = 'reply' and state is not null and received_at is not null;

create index if not exists redress_replies_by_customer on redress_document
  (tenant, customer, received_at, id)
  where kind = 'reply' and customer is not null and received_at is not null;

create index if not exists redress_replies_by_state_collector on redress_document
  (tenant, state, collector, received_at, id)
  where kind = 'reply' and state is not null and collector is not null and received_at is not null;

create index if not exists redress_expired_by_expires_at on redress_document
  (tenant, kind, expires_at, id)
  where expires_at is not null;

create index if not exists redress_expired_by_customer on redress_document
  (tenant, kind, customer, expires_at, id)
  where customer is not null and expires_at is not null;
`
