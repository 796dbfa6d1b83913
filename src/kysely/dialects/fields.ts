import type { KeyType } from '../../ports/key-types.ts'
import { columns } from './columns.ts'

/** A field of the rows that a statement takes as one JSON text. */
export interface Field {
  readonly name: string
  readonly type: KeyType | 'count' | 'document'
}

export const idFields: readonly Field[] = [{ name: 'id', type: 'text' }]

export const refFields: readonly Field[] = [
  { name: 'kind', type: 'text' },
  { name: 'id', type: 'text' },
]

export const documentFields: readonly Field[] = [
  ...refFields,
  { name: 'version', type: 'count' },
  { name: 'document', type: 'document' },
  ...columns,
]

export const subjectFields: readonly Field[] = [
  { name: 'subject', type: 'text' },
  { name: 'version', type: 'count' },
  { name: 'event', type: 'text' },
]
