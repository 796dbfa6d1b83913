/** A database that a run keeps what the desk writes in. */
export type DatabaseChoice =
  | { readonly database: 'pglite'; readonly folder: string }
  | { readonly database: 'sqlite'; readonly file: string }
  | { readonly database: 'postgres'; readonly address: string }

/** Where a run keeps what the desk writes. */
export type StoreChoice = { readonly database: 'memory' } | DatabaseChoice

/** The folder of PGlite when none is named. */
export const defaultFolder = 'redress-data'

/** How a store is named on a command line. */
export const storeSpellings = 'memory, pglite, pglite:FOLDER, sqlite:FILE or postgres://…'

/** Reads what `--store` names; `null` when it names none. */
export function readStoreChoice(text: string): StoreChoice | null {
  if (text === 'memory') return { database: 'memory' }
  if (text === 'pglite') return { database: 'pglite', folder: defaultFolder }
  if (/^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text)) return { database: 'postgres', address: text }
  const [, database, path = ''] = /^(pglite|sqlite):(.+)$/s.exec(text) ?? []
  if (database === 'pglite') return { database, folder: path }
  return database === 'sqlite' ? { database, file: path } : null
}

/** A database as people are told of it: without a password. */
export function nameOf(choice: DatabaseChoice): string {
  if (choice.database === 'sqlite') return `sqlite:${choice.file}`
  if (choice.database === 'pglite') return `pglite:${choice.folder}`
  const { protocol, host, pathname } = new URL(choice.address)
  return `${protocol}//${host}${pathname}`
}
