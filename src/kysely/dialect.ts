import type { IsolationLevel, RawBuilder } from 'kysely'

import type { KeyType } from '../ports/key-types.ts'

/** A field of the rows that a statement takes as one JSON text. */
export interface Field {
  readonly name: string
  readonly type: KeyType | 'count' | 'document'
}

/** How a statement's failure is to be understood. */
export type Failure =
  /** Another commit was in the way and nothing was written: it may be tried again at once. */
  | 'overtaken'
  /** The database answered, and refused: nothing was written. */
  | 'refused'
  /** No answer came: nobody can say. */
  | 'unanswered'

/** What databases say differently. */
export interface Dialect {
  /** A commit sees what others have committed once it has waited for them; `null` where there is one writer only. */
  readonly isolation: IsolationLevel | null
  /** Whether commits run side by side, so that rows must be locked and absences held. */
  readonly hasManyWriters: boolean
  /** The rows of a JSON array as a table named `r`, whatever their number: one parameter, one plan. */
  readonly rows: (json: string, fields: readonly Field[]) => RawBuilder<unknown>
  /** A value of a key's type, as a parameter. */
  readonly value: (value: string, type: KeyType) => RawBuilder<unknown>
  /** A column as the text that the key was. */
  readonly textOf: (column: RawBuilder<unknown>, type: KeyType) => RawBuilder<unknown>
  /** A text as JSON: PGlite drops a byte order mark that a plain text begins with. */
  readonly quoted: (column: RawBuilder<unknown>) => RawBuilder<string>
  /** The JSON text of a document column. */
  readonly jsonOf: (column: RawBuilder<unknown>) => RawBuilder<string>
  readonly failureOf: (error: unknown) => Failure
}
