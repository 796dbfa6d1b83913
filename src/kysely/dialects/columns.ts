import { keyTypes, type KeyType } from '../../ports/key-types.ts'

/** A typed column of `redress_document`, beside the document, that holds one of its keys. */
export interface Column {
  readonly key: string
  readonly name: string
  readonly type: KeyType
}

/** The column of every key. */
export const columns: readonly Column[] = Object.entries(keyTypes).map(([key, type]) => ({
  key,
  name: nameOf(key, type),
  type,
}))

const byKey = new Map(columns.map((column) => [column.key, column]))

/** The column of a key that a query names. */
export function columnOf(key: string): Column {
  return byKey.get(key) as Column
}

/** `on`, `from` and `until` are words of SQL, and an amount says its unit. */
function nameOf(key: string, type: KeyType): string {
  const name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  if (type === 'amount') return `${name}_minor`
  return type === 'day' && !name.endsWith('_on') ? `${name}_day` : name
}
