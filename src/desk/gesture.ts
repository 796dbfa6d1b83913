import type { Catalog } from '../catalogs/catalog.ts'
import type { Draft } from '../history/draft.ts'
import type { Schema } from '../kernel/parse.ts'
import type { Facts } from './facts.ts'
import type { Needs } from './needs.ts'

/** What a gesture leaves behind, by id: kept with the idempotency key, so that a repetition answers the same. */
export type Receipt = {
  readonly dispute: string | null
  readonly action: string | null
  /** The action that took over the items which left. */
  readonly next: string | null
  /** The customer, when it was about one as a whole. */
  readonly customer?: string
  readonly messages: readonly string[]
  readonly marks: readonly Mark[]
}

/** What a person should know of an accepted gesture. */
export type Mark = 'resolver-not-informed'

/** The document that a command names, by which a conflict is told from a coincidence (I-4). */
export type Named = {
  readonly items: readonly string[]
  readonly disputes: readonly string[]
  readonly actions: readonly string[]
  readonly customers?: readonly string[]
  readonly messages?: readonly string[]
}

/** Names nothing: whoever is in the way, the deed is decided anew. */
export const nothingNamed: Named = { items: [], disputes: [], actions: [] }

/** What the first argument of a gesture names; `null` when its command says all. */
export type Subject = 'dispute' | 'action' | 'customer' | 'message'

/**
 * What can be done in one commit, as data: what it reads, what it decides. The runner does the rest alike for all: load,
 * decide, commit, conflicts, unknown outcomes, keys.
 */
export interface Deed<Command, Outcome extends Receipt = Receipt> {
  readonly name: string
  /** What to read before deciding. */
  readonly load: (command: Command, catalog: Catalog) => Needs
  /** The documents the command names: a conflict on one of them is the caller's to look at (I-4). */
  readonly named: (command: Command) => Named
  /** Whether it may open a dispute, which then needs a number. */
  readonly numbersDispute: boolean
  /** Nobody asks for it: it follows from the ledger, the calendar or the outbox. */
  readonly isSystem?: true
  /** Decides on facts and documents alone, writing into the draft; a refusal is thrown and leaves no trace. */
  readonly decide: (facts: Facts, draft: Draft, command: Command) => Outcome
}

/** What people ask for, as a row of the table: a deed whose command comes from outside, and is read by a schema. */
export interface Gesture<Command> extends Deed<Command> {
  readonly about: Subject | null
  readonly schema: Schema<Command>
}

/** The receipt of a gesture that sends nothing and has nothing to remark. */
export function receiptOf(
  dispute: string | null,
  action: string | null,
  next: string | null = null,
): Receipt {
  return { dispute, action, next, messages: [], marks: [] }
}
