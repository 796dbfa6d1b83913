import { sql, type RawBuilder } from 'kysely'

import type { Condition } from '../../adapters/conditions.ts'
import type { KeyValue } from '../../adapters/key-value.ts'
import type { ReadQuery } from '../../adapters/read-query.ts'
import type { TenantId } from '../../kernel/ids.ts'
import { columnOf, type Column } from '../dialects/columns.ts'
import type { Dialect } from '../dialects/dialect.ts'
import { isTyped } from '../dialects/typed-value.ts'

/** What a list is read from: its tables, what must hold of each row, and the columns it is sorted by, the id last. */
export interface ListSource {
  readonly from: RawBuilder<unknown>
  readonly where: readonly RawBuilder<unknown>[]
  readonly sort: readonly SortColumn[]
  readonly id: RawBuilder<string>
}

/** A column that a list is sorted by, and what makes a value comparable with it; `null` when none can be. */
export interface SortColumn {
  readonly ref: RawBuilder<unknown>
  readonly asText: RawBuilder<unknown>
  readonly compare: (value: KeyValue) => RawBuilder<unknown> | null
}

const tests = { 'at-most': sql`<=`, 'at-least': sql`>=`, above: sql`>` }

/**
 * The sources whose rows together are the list, one for each value of a key that may have several: each is read along
 * its own index, in the order of the list, and no further than a page.
 */
export function sourcesOf(dialect: Dialect, tenant: TenantId, query: ReadQuery): readonly ListSource[] {
  if (query.plan.subjects !== null) return [subjectSource(tenant, query)]
  const { plan, kind, conditions } = query
  const branching = conditions.find((condition) => condition.test === 'is' && condition.values.length !== 1)
  const values = branching?.test === 'is' ? branching.values : [null]
  const others = conditions.filter((condition) => condition !== branching)
  return values.map((value) => {
    const all =
      value === null || branching === undefined
        ? others
        : [...others, { test: 'is' as const, key: branching.key, values: [value] }]
    const sort = plan.sort.map(columnOf)
    return {
      from: sql`redress_document d`,
      where: [
        sql`d.tenant = ${tenant}`,
        sql`d.kind = ${sql.lit(kind)}`,
        sql`d.version > 0`,
        ...sort.map(({ name }) => sql`${refOf(name)} is not null`),
        ...all.map((condition) => conditionSql(dialect, condition)),
      ],
      sort: sort.map((column) => sortColumn(dialect, column)),
      id: sql.ref<string>('d.id'),
    }
  })
}

/** The events of a subject, by the version they gave it. */
function subjectSource(tenant: TenantId, { conditions }: ReadQuery): ListSource {
  const [subject] = conditions.flatMap((condition) => (condition.test === 'is' ? condition.values : []))
  return {
    from: sql`redress_subject s
      join redress_document d on d.tenant = s.tenant and d.kind = 'event' and d.id = s.event`,
    where: [sql`s.tenant = ${tenant}`, isTyped('text', subject) ? sql`s.subject = ${subject}` : never],
    sort: [
      {
        ref: sql.ref('s.version'),
        asText: sql.ref('s.version'),
        compare: (value) => (Number.isInteger(Number(value)) ? sql`${Number(value)}` : null),
      },
    ],
    id: sql.ref<string>('s.event'),
  }
}

function conditionSql(dialect: Dialect, condition: Condition): RawBuilder<unknown> {
  const column = columnOf(condition.key)
  const value = condition.test === 'is' ? condition.values[0] : condition.value
  if (!isTyped(column.type, value)) return never
  // Written out, so that an index of those where it holds is found.
  if (column.type === 'flag') return sql`${refOf(column.name)} = ${value === true ? sql`true` : sql`false`}`
  const test = condition.test === 'is' ? sql`=` : tests[condition.test]
  return sql`${refOf(column.name)} ${test} ${dialect.value(value as string, column.type)}`
}

function sortColumn(dialect: Dialect, { name, type }: Column): SortColumn {
  const ref = refOf(name)
  return {
    ref,
    asText: sql.raw(dialect.textOf(`d.${name}`, type)),
    compare: (value) => (isTyped(type, value) ? dialect.value(value as string, type) : null),
  }
}

const refOf = (name: string): RawBuilder<unknown> => sql.ref(`d.${name}`)

const never = sql`1 = 0`
