import type { IsolationLevel, RawBuilder } from 'kysely'

import type { KeyType } from '../../ports/key-types.ts'

/** A JSON array as a table named `r`, whatever the number of its rows: one parameter, one plan. */
export type RowsOf = (json: string) => RawBuilder<unknown>

/** How a statement's failure is to be understood. */
export type Failure =
  /** Another commit was in the way and nothing was written: it may be tried again at once. */
  | 'overtaken'
  /** The database answered, and refused: nothing was written. */
  | 'refused'
  /** No answer came: nobody can say. */
  | 'unanswered'

/** What databases say differently. Texts of SQL, where they stay the same, are made once. */
export interface Dialect {
  /** A commit sees what others have committed once it has waited for them; `null` where there is one writer only. */
  readonly isolation: IsolationLevel | null
  /** Whether commits run side by side, so that rows must be locked and absences held. */
  readonly hasManyWriters: boolean
  readonly ids: RowsOf
  readonly refs: RowsOf
  /**
   * The documents `d` that refs name, each looked up by its key. A join would leave the way to the planner, who takes a
   * whole tenant for twenty rows as long as nobody has analyzed the table.
   */
  readonly documentsNamed: (refs: string, tenant: string, lock: boolean) => RawBuilder<unknown>
  readonly documents: RowsOf
  readonly subjects: RowsOf
  /** The id of a document `d` as JSON: PGlite drops a byte order mark that a plain text begins with. */
  readonly quotedId: string
  /** The JSON text of a document `d`. */
  readonly documentText: string
  /** A value of a key's type, as a parameter. */
  readonly value: (value: string, type: KeyType) => RawBuilder<unknown>
  /** A column as the text that its key was. */
  readonly textOf: (column: string, type: KeyType) => string
  /** A text to be compared with those of the store, byte by byte. */
  readonly bytewise: (column: string) => string
  /** The days from one day to another. */
  readonly daysUntil: (from: RawBuilder<unknown>, day: string) => RawBuilder<unknown>
  /** A property of a JSON object as text. */
  readonly textField: (column: string, name: string) => RawBuilder<unknown>
  /** A sum of whole numbers as text, of any size: `n`, or `billions:rest` where sums overflow. */
  readonly sum: (amount: RawBuilder<unknown>) => RawBuilder<unknown>
  /** The function that makes a JSON object of names and values. */
  readonly jsonObject: string
  /** The function that makes a JSON array of a group. */
  readonly jsonArray: string
  readonly failureOf: (error: unknown) => Failure
}
