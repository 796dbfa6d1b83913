import type { OpenedDatabase } from './opened-database.ts'
import type { DatabaseChoice } from './store-choice.ts'

/** Opens a database; only its own driver is loaded. */
export async function openDatabase(choice: DatabaseChoice): Promise<OpenedDatabase> {
  switch (choice.database) {
    case 'pglite': {
      const { openPglite } = await import('./pglite.ts')
      return openPglite(choice.folder)
    }
    case 'sqlite': {
      const { openSqlite } = await import('./sqlite.ts')
      return openSqlite(choice.file)
    }
    case 'postgres': {
      const { openPostgres } = await import('./postgres.ts')
      return openPostgres(choice.address)
    }
  }
}
