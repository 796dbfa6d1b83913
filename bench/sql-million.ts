import type { Pool } from 'pg'

/** Open actions of 100 collectors, and disputed standings with a tenth of the items and as many spells again by half. */
export async function fillStore(pool: Pool, count: number): Promise<void> {
  await pool.query(`
    insert into redress_document (tenant, kind, id, version, document, state, collector, customer, channel, mode, on_day)
    select 'main', 'action', 'a' || n, 1, jsonb_build_object('id', 'a' || n, 'name', 'Follow up', 'items', n % 9),
      (array['planned', 'awaiting-confirmation', 'confirmed'])[1 + n % 3], 'u' || n % 100, 'C-' || n % 20000, 'phone', 'manual',
      date '2026-01-01' + n % 700
    from generate_series(1, ${count}) n`)
  await pool.query(`
    insert into redress_document
      (tenant, kind, id, version, document, customer, currency, dispute, disputed_minor, status, resolver, from_day)
    select 'main', 'standing', 'F-' || n * 10, 1, jsonb_build_object('item', 'F-' || n * 10), 'C-' || n % 20000, 'EUR',
      'd' || n / 3, 100 + n % 5000, 'cause-' || n % 6, 'r' || n % 12, date '2026-01-01' + n % 300
    from generate_series(1, ${count / 10}) n`)
  await pool.query(`
    insert into redress_document
      (tenant, kind, id, version, document, item, customer, currency, dispute, disputed_minor, status, resolver, from_day, until_day)
    select 'main', 'spell', 'F-' || n * 10 || '/1', 1, jsonb_build_object('item', 'F-' || n * 10), 'F-' || n * 10,
      'C-' || n % 20000, 'EUR', 'e' || n / 3, 90 + n % 5000, 'cause-' || n % 6, 'r' || n % 12, date '2025-10-01',
      date '2026-01-01' + n % 300
    from generate_series(1, ${count / 20}) n`)
  await pool.query('analyze redress_document')
}

/** The host's books: items of 20,000 customers, each fifth partly paid, behind two views. */
export async function fillBooks(pool: Pool, count: number): Promise<void> {
  await pool.query(`
    create table item (id text primary key, customer text, kind text, dated date, due date, currency text, cents bigint, open bigint);
    create table payment (item text, paid_on date, cents bigint);
    create view ledger_items as
      select 'main'::text as tenant, id, customer, kind, id as number, dated as document_date, due as due_date, currency,
        cents as amount_minor, open as open_minor, null::date as settled_on, null::text as payment_mode, null::jsonb as fields
      from item;
    create view ledger_clearings as
      select 'main'::text as tenant, item, paid_on as on_day, 'paid'::text as nature, cents as amount_minor, null::text as reference
      from payment`)
  await pool.query(`
    insert into item
    select 'F-' || n, 'C-' || n % 20000, 'invoice', date '2025-06-01' + n % 380, date '2025-07-01' + n % 400,
      case when n % 10 = 0 then 'EUR' else (array['EUR', 'USD', 'GBP'])[1 + n % 3] end, 1000 + n % 900000,
      1000 + n % 900000 - case when n % 5 = 0 then 300 else 0 end
    from generate_series(1, ${count}) n`)
  await pool.query(`
    insert into payment select 'F-' || n, date '2026-01-01' + n % 260, 300 from generate_series(5, ${count}, 5) n`)
  await pool.query('create index on payment (item)')
  await pool.query('analyze item')
  await pool.query('analyze payment')
}

const openItems = `
  select i.id, i.customer, i.currency,
    case when i.cents < 0 then 'credits' when $1::date - i.due <= 0 then 'not-due' when $1::date - i.due <= 30 then '1-30'
      when $1::date - i.due <= 60 then '31-60' when $1::date - i.due <= 90 then '61-90' else '91+' end as age,
    i.cents - coalesce(c.cleared, 0) as open
  from item i
  left join (select item, sum(cents) as cleared from payment where paid_on <= $1::date group by item) c on c.item = i.id
  where i.kind <> 'down-payment-request' and i.dated <= $1::date and i.cents <> coalesce(c.cleared, 0)`

/** What somebody who knows this database would write for the same figures. */
export const figuresByHand = {
  outstanding: (pool: Pool, asOf: string) =>
    pool.query(
      `select age, customer, currency, count(*), sum(open) from (${openItems}) o
       group by grouping sets ((currency), (age, currency), (customer, currency))`,
      [asOf],
    ),
  exposure: (pool: Pool, asOf: string) =>
    pool.query(
      `with stretch as (
         select id as item, dispute, status, resolver, disputed_minor from redress_document
         where tenant = 'main' and kind = 'standing' and dispute is not null and from_day <= $1::date
         union all
         select item, dispute, status, resolver, disputed_minor from redress_document
         where tenant = 'main' and kind = 'spell' and dispute is not null and from_day <= $1::date and until_day > $1::date
       )
       select age, status, resolver, currency, count(*), count(distinct dispute), sum(least(open, disputed_minor))
       from (${openItems}) o join stretch s on s.item = o.id collate "C"
       group by grouping sets ((currency), (age, currency), (status, currency), (resolver, currency))`,
      [asOf],
    ),
} as const
