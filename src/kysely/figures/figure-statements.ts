import { sql, type RawBuilder } from 'kysely'

import type { TenantId } from '../../kernel/ids.ts'
import type { Dialect } from '../dialects/dialect.ts'
import type { SqlDimension, SqlFigureRequest } from './figures-schema.ts'
import type { LedgerViews } from '../ledger/ledger-statements.ts'

/** One row of a figure: a dimension and its band, both `null` in the totals, and sums in minor units as texts. */
export type FigureRow = {
  readonly dimension: string | null
  readonly band: string | null
  readonly currency: string
  readonly items: number | string
  readonly debit: string
  readonly credit: string
  readonly disputes: number | string
}

/** What is open on the day, in all and broken down (R-3, R-8). */
export function outstandingStatement(
  dialect: Dialect,
  views: LedgerViews,
  tenant: TenantId,
  request: SqlFigureRequest,
): RawBuilder<FigureRow> {
  const bands = bandsOf(dialect, request)
  return sql<FigureRow>`
    with open_item as materialized (${openItems(dialect, views, tenant, request, bands)})
    ${groups(dialect, request, sql`open_item`, sql.ref('open_minor'), sql`0`)}`
}

/** What of it is disputed on the day (R-1): the sign of what is open, and the smaller of what is disputed and open. */
export function exposureStatement(
  dialect: Dialect,
  views: LedgerViews,
  tenant: TenantId,
  request: SqlFigureRequest,
): RawBuilder<FigureRow> {
  const bands = bandsOf(dialect, request)
  return sql<FigureRow>`
    with stretch as (${stretches(dialect, tenant, request)}),
    exposed as materialized (
      select o.*, s.dispute, s.cause, s.resolver, s.collector,
        case when o.open_minor < 0 then -1 else 1 end *
        case when abs(s.disputed_minor) < abs(o.open_minor) then abs(s.disputed_minor) else abs(o.open_minor) end
          as exposed_minor
      from stretch s
      join (${openItems(dialect, views, tenant, request, bands)}) as o on ${sql.raw(dialect.bytewise('o.id'))} = s.item
    )
    ${groups(dialect, request, sql`exposed`, sql.ref('exposed_minor'), sql`count(distinct dispute)`)}`
}

/**
 * Items with something open at the end of the day, by the ledger's own days (R-0): what is open now, unless the ledger did
 * something to the item after the day; then the amount less what was cleared up to it. Nothing that is not asked for is read.
 */
function openItems(
  dialect: Dialect,
  { items, clearings }: LedgerViews,
  tenant: TenantId,
  { asOf }: SqlFigureRequest,
  bands: ReadonlyMap<SqlDimension, RawBuilder<unknown>>,
): RawBuilder<unknown> {
  const day = dialect.value(asOf, 'day')
  const columns = Array.from(bands.values(), (band) => sql`, ${band}`)
  const open =
    clearings === undefined
      ? sql.ref('i.open_minor')
      : sql`case when i.settled_on is null and coalesce(c.last_day <= ${day}, true) then i.open_minor
          else i.amount_minor - coalesce(c.cleared_minor, 0) end`
  const cleared =
    clearings === undefined
      ? sql``
      : sql`left join (
          select item, max(on_day) as last_day,
            sum(case when on_day <= ${day} then amount_minor else 0 end) as cleared_minor
          from ${sql.table(clearings)} where tenant = ${tenant} group by item
        ) c on c.item = i.id`
  return sql`
      select * from (
        select i.id, i.currency, ${open} as open_minor ${sql.join(columns, sql``)}
        from ${sql.table(items)} i ${cleared}
        where i.tenant = ${tenant} and i.kind <> 'down-payment-request' and i.document_date <= ${day}
          and (i.settled_on is null or i.settled_on > ${day})
      ) as balance
      where open_minor <> 0`
}

/** The stretch of each item's standing that covers the day, where it is disputed: the standing, or a spell that ended. */
function stretches(dialect: Dialect, tenant: TenantId, { asOf }: SqlFigureRequest): RawBuilder<unknown> {
  const day = dialect.value(asOf, 'day')
  const columns = sql`dispute, status as cause, resolver, collector, disputed_minor`
  const isDisputed = sql`dispute is not null and disputed_minor <> 0`
  return sql`
      select id as item, ${columns} from redress_document
      where tenant = ${tenant} and kind = 'standing' and ${isDisputed} and from_day <= ${day}
      union all
      select item, ${columns} from redress_document
      where tenant = ${tenant} and kind = 'spell' and ${isDisputed} and from_day <= ${day} and until_day > ${day}`
}

function groups(
  dialect: Dialect,
  { by = [] }: SqlFigureRequest,
  source: RawBuilder<unknown>,
  amount: RawBuilder<unknown>,
  disputes: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const sums = sql`count(*) as items,
    ${dialect.sum(sql`case when ${amount} > 0 then ${amount} else 0 end`)} as debit,
    ${dialect.sum(sql`case when ${amount} < 0 then ${amount} else 0 end`)} as credit, ${disputes} as disputes`
  const totals = sql`
    select cast(null as text) as dimension, cast(null as text) as band, currency, ${sums} from ${source} group by currency`
  const breakdowns = [...new Set(by)].map((dimension) => {
    const band = columnOf(dimension, by)
    return sql`
    select cast(${dimension} as text), coalesce(${band}, 'none'), currency, ${sums} from ${source} group by ${band}, currency`
  })
  return sql.join([totals, ...breakdowns], sql` union all `)
}

/** The bands that are read with the items, each as a column; those of the dispute side come with the stretches. */
function bandsOf(
  dialect: Dialect,
  { asOf, by = [] }: SqlFigureRequest,
): ReadonlyMap<SqlDimension, RawBuilder<unknown>> {
  const bands = new Map<SqlDimension, RawBuilder<unknown>>()
  for (const dimension of new Set(by)) {
    const column = columnOf(dimension, by)
    if (dimension === 'customer') bands.set(dimension, sql`i.customer as ${column}`)
    else if (dimension === 'age') bands.set(dimension, sql`${ageBand(dialect, asOf)} as ${column}`)
    else if (dimension.startsWith('field:')) {
      const field = dialect.textField('i.fields', dimension.slice('field:'.length))
      bands.set(dimension, sql`${field} as ${column}`)
    }
  }
  return bands
}

function columnOf(dimension: SqlDimension, by: readonly SqlDimension[]): RawBuilder<unknown> {
  return sql.ref(dimension.startsWith('field:') ? `field_${by.indexOf(dimension)}` : dimension)
}

/** The bands of `ageBandOf`, credits apart whatever their age (R-8). */
function ageBand(dialect: Dialect, asOf: string): RawBuilder<unknown> {
  const days = dialect.daysUntil(sql`coalesce(i.due_date, i.document_date)`, asOf)
  return sql`case when i.amount_minor < 0 then 'credits' when ${days} <= 0 then 'not-due' when ${days} <= 30 then '1-30'
    when ${days} <= 60 then '31-60' when ${days} <= 90 then '61-90' else '91+' end`
}
