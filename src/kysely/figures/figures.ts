import type { Kysely, RawBuilder } from 'kysely'

import { RedressError } from '../../kernel/errors/redress-error.ts'
import { compareIds, type TenantId } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import { amountFromMinorUnits } from '../../kernel/money/minor-units.ts'
import { parse, type Schema } from '../../kernel/parse.ts'
import type { Banded, MoneyFigure } from '../../reports/figures.ts'
import type { ExposureRow, OutstandingRow } from '../../reports/money-rows.ts'
import { dialects } from '../dialects/dialects.ts'
import { exposureStatement, outstandingStatement, type FigureRow } from './figure-statements.ts'
import { exposureSchema, outstandingSchema, type SqlFigureRequest } from './figures-schema.ts'
import type { KyselyLedgerOptions } from '../ledger/ledger.ts'
import { asking } from '../refusals.ts'

/** Figures that the database adds up itself. */
export interface KyselyFigures {
  /**
   * What is open at the end of a day, per currency, in all and by band of `customer`, `age` or `field:…`: the figure
   * `outstanding` of `desk.report`, to the cent.
   */
  readonly outstanding: (tenant: TenantId, request: SqlFigureRequest) => Promise<MoneyFigure<OutstandingRow>>
  /**
   * What of it is disputed, per currency, in all and by band of `customer`, `age`, `field:…`, `cause`, `resolver` or
   * `collector`: the figure `exposure` of `desk.report`, to the cent.
   */
  readonly exposure: (tenant: TenantId, request: SqlFigureRequest) => Promise<MoneyFigure<ExposureRow>>
}

/**
 * Outstanding and disputed outstanding of any day, in one statement each, where the store and the views of the ledger are
 * in one database: nothing but the sums leaves it. `readOn` is today in the entity's zone. What needs the directory or the
 * catalog, such as families or the collectors of items that were never touched, is `desk.report`'s.
 *
 * Calls reject with `input-invalid` when the request has another shape or names another dimension, with `facts-missing` when
 * a day before `readOn` is asked of books without a view of clearings, and with `store-unavailable`.
 *
 * @example
 * ```ts
 * import Database from 'better-sqlite3'
 * import { Kysely, SqliteDialect } from 'kysely'
 *
 * const database = new Database(':memory:')
 * const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) })
 * await migrateStore(db, { dialect: 'sqlite' })
 * database.exec(`
 *   create view open_items as
 *     select 'main' as tenant, 'F-1' as id, 'C-1' as customer, 'invoice' as kind, 'F-1' as number, null as fields,
 *       '2026-11-02' as document_date, '2026-12-02' as due_date, 'EUR' as currency, 120000 as amount_minor,
 *       120000 as open_minor, null as settled_on, null as payment_mode`)
 * const figures = createKyselyFigures(db, { dialect: 'sqlite', items: 'open_items' })
 * const request = { asOf: '2026-12-10', readOn: '2026-12-10', by: ['age'] } as const
 * const { totals, by } = await figures.outstanding(tenantId('main'), request)
 * totals // [{ currency: 'EUR', amount: '1200.00', items: 1 }]
 * by.age // [{ band: '1-30', currency: 'EUR', amount: '1200.00', items: 1 }]
 * await db.destroy()
 * ```
 */
export function createKyselyFigures<Tables>(
  db: Kysely<Tables>,
  { dialect: name, ...views }: KyselyLedgerOptions,
): KyselyFigures {
  const dialect = dialects[name]
  const plain = db.withoutPlugins()
  const ask = async <Row extends object>(
    schema: Schema<SqlFigureRequest>,
    input: SqlFigureRequest,
    statementOf: (request: SqlFigureRequest) => RawBuilder<FigureRow>,
    rowOf: (row: FigureRow) => Row,
  ): Promise<MoneyFigure<Row>> => {
    const request = parse(schema, input, 'figure request')
    if (views.clearings === undefined && request.asOf < request.readOn)
      throw withoutClearings(request, views.items)
    const { rows } = await asking('query', statementOf(request).execute(plain))
    return figureOf(request, rows, rowOf)
  }
  return {
    outstanding: (tenant, input) =>
      ask(
        outstandingSchema,
        input,
        (request) => outstandingStatement(dialect, views, tenant, request),
        outstandingRow,
      ),
    exposure: (tenant, input) =>
      ask(
        exposureSchema,
        input,
        (request) => exposureStatement(dialect, views, tenant, request),
        exposureRow,
      ),
  }
}

function figureOf<Row extends object>(
  { by = [] }: SqlFigureRequest,
  rows: readonly FigureRow[],
  rowOf: (row: FigureRow) => Row,
): MoneyFigure<Row> {
  const sorted = rows.toSorted(
    (a, b) => compareIds(a.band ?? '', b.band ?? '') || compareIds(a.currency, b.currency),
  )
  const breakdowns = by.map((dimension): [string, readonly Banded<Row>[]] => [
    dimension,
    sorted
      .filter((row) => row.dimension === dimension)
      .map((row) => ({ band: row.band ?? '', ...rowOf(row) })),
  ])
  return {
    totals: sorted.filter(({ dimension }) => dimension === null).map(rowOf),
    by: Object.fromEntries(breakdowns),
  }
}

function outstandingRow({ currency, items, debit, credit }: FigureRow): OutstandingRow {
  return { currency, amount: amountOf(unitsOf(debit) + unitsOf(credit), currency), items: Number(items) }
}

function exposureRow({ currency, items, debit, credit, disputes }: FigureRow): ExposureRow {
  return {
    currency,
    net: amountOf(unitsOf(debit) + unitsOf(credit), currency),
    debit: amountOf(unitsOf(debit), currency),
    credit: amountOf(unitsOf(credit), currency),
    items: Number(items),
    disputes: Number(disputes),
  }
}

const amountOf = (units: bigint, currency: Currency): string => amountFromMinorUnits(units, currency)

/** A sum as the dialect writes it: a whole number, or billions and what is left of them, each added up apart. */
function unitsOf(sum: string): bigint {
  const [units = '0', rest] = sum.split(':')
  return rest === undefined ? BigInt(units) : BigInt(units) * 1_000_000_000n + BigInt(rest)
}

function withoutClearings({ asOf }: SqlFigureRequest, view: string): RedressError {
  return new RedressError(
    'facts-missing',
    `What was open on ${asOf} takes clearings, and the ledger has no view of them.`,
    { figure: 'balance', facts: 'clearings', of: view },
  )
}
