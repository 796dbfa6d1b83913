import { documentIndexes } from './document-indexes.ts'
import { postgresTables } from './postgres-tables.ts'
import { sqliteTables } from './sqlite-tables.ts'

/** The scripts of a database by name, in the order of their names. A script that was published never changes. */
export type MigrationScripts = Readonly<Record<string, string>>

export const postgresScripts: MigrationScripts = {
  '0001-tables': postgresTables,
  '0002-document-indexes': documentIndexes,
}

export const sqliteScripts: MigrationScripts = {
  '0001-tables': sqliteTables,
  '0002-document-indexes': documentIndexes,
}

/** The statements of a script, one after the other. */
export function statementsOf(script: string): readonly string[] {
  return script
    .split(/;\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}
