import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { queryTable } from 'redress'
import { migrateStore, storeSchema } from 'redress/kysely'
import { describe, expect, it } from 'vitest'

import { columns } from '../../src/kysely/dialects/columns.ts'
import { keyTypes } from '../../src/ports/key-types.ts'
import { documentIndexes } from '../../src/kysely/migrations/document-indexes.ts'
import { openPglite } from '../support/databases/pglite.ts'
import { openSqlite } from '../support/databases/sqlite.ts'
import type { SqlDatabase } from '../support/databases/sql-database.ts'

const databases: readonly (readonly [string, () => Promise<SqlDatabase>])[] = [
  ['SQLite', openSqlite],
  ['PGlite', openPglite],
]

async function columnNames({ db }: SqlDatabase, table: string): Promise<readonly string[]> {
  const tables = await db.introspection.getTables()
  return tables.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? []
}

/** Everything about the tables that is not data. */
async function definitions({ db, dialect }: SqlDatabase): Promise<readonly unknown[]> {
  const statement =
    dialect === 'sqlite'
      ? sql`select name, sql from sqlite_schema where name like 'redress%' order by name`
      : sql`select indexname, indexdef from pg_indexes where tablename like 'redress%' order by indexname`
  return (await statement.execute(db)).rows
}

/** Runs a script as a DBA would, statement by statement. */
async function runScript(db: Kysely<unknown>, script: string): Promise<void> {
  for (const statement of script.split(/;\n/)) {
    const text = statement.replace(/^--.*$/gm, '').trim()
    if (text !== '') await sql.raw(text).execute(db)
  }
}

describe.each(databases)('the tables on %s', (_, open) => {
  it('have a column for every key of a document', async () => {
    const database = await open()
    const names = await columnNames(database, 'redress_document')
    expect(names.toSorted()).toEqual(
      ['tenant', 'kind', 'id', 'version', 'document', ...columns.map(({ name }) => name)].toSorted(),
    )
    await database.close()
  })

  it('are left as they are by a second migration, and by their own scripts run over them', async () => {
    const database = await open()
    const before = await definitions(database)
    await migrateStore(database.db, { dialect: database.dialect })
    await runScript(database.db, storeSchema(database.dialect))
    expect(await definitions(database)).toEqual(before)
    expect(before.length).toBeGreaterThan(30)
    await database.close()
  })

  it('are created by two processes at once', async () => {
    const database = await open()
    await expect(
      Promise.all([1, 2].map(() => migrateStore(database.db, { dialect: database.dialect }))),
    ).resolves.toHaveLength(2)
    await database.close()
  })

  it('are named redress_…, all of them', async () => {
    const database = await open()
    const tables = await database.db.introspection.getTables({ withInternalKyselyTables: true })
    expect(tables.map(({ name }) => name).filter((name) => !name.startsWith('redress_'))).toEqual([])
    await database.close()
  })
})

describe('the keys of documents', () => {
  it('have a type each that a query names', () => {
    const named = Object.values(queryTable).flatMap(({ filters, sort }) => [
      ...Object.values(filters).flatMap((tests) => tests.map(({ key }) => key)),
      ...sort,
    ])
    const known = new Set([...Object.keys(keyTypes), 'subjects', 'version'])
    expect(named.filter((key) => !known.has(key))).toEqual([])
  })

  it('have an index for each way the closed list asks for them, and no other', () => {
    const asked = Object.entries(queryTable)
      // Events are listed by their subjects, links along the index of what expires.
      .filter(([list]) => list !== 'events' && list !== 'links')
      .flatMap(([list, { kind, sort, indexes }]) =>
        indexes.map((keys) => ({ list, kind, columns: [...keys, ...sort].map(columnName) })),
      )
      // The primary key lists documents of a kind by id.
      .filter(({ kind, columns: names }) => kind === null || names.length > 0)
    expect(documentIndexes.match(/create index/g)).toHaveLength(asked.length)
    for (const { list, kind, columns: names } of asked) {
      const index = documentIndexes
        .split(';')
        .find(
          (statement) =>
            statement.includes(kind === null ? '(tenant, kind,' : `kind = '${kind}'`) &&
            sameSet(mentioned(statement), names),
        )
      expect([list, names, index !== undefined]).toEqual([list, names, true])
    }
  })
})

const columnName = (key: string): string => columns.find((column) => column.key === key)?.name ?? key

/** The key columns that an index has or demands. */
function mentioned(statement: string): readonly string[] {
  const definition = statement.replace(/create index.*\n/, '').replace(/kind = '\w+'/, '')
  return columns.map(({ name }) => name).filter((name) => new RegExp(`\\b${name}\\b`).test(definition))
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.toSorted().join() === [...new Set(b)].toSorted().join()
