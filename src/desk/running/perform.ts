import { startDraft, type Draft } from '../../history/draft.ts'
import { systemAuthor } from '../../history/event.ts'
import { isRedressError, RedressError } from '../../kernel/errors/redress-error.ts'
import { fingerprint } from '../../kernel/fingerprint.ts'
import { parseId } from '../../kernel/ids.ts'
import { parse } from '../../kernel/parse.ts'
import type { Commit, CommitResult } from '../../ports/store.ts'
import { recordLedgerChanges } from '../decisions/ledger-changes.ts'
import type { DeskSetup } from '../setup.ts'
import type { Facts } from '../facts.ts'
import type { Deed, Gesture, Receipt } from '../gesture.ts'
import { gather, type Gathered } from '../loading/gather.ts'
import { buildCommit } from './build-commit.ts'
import { conflictError, namedConflicts } from './conflict.ts'
import { factsOf } from './facts-of.ts'
import type { GestureOptions } from './options.ts'
import { optionsSchema } from './options-schema.ts'
import { requireAuthorized } from './require-authorized.ts'

/** What a gesture came to: its receipt, and the draft it was read from; `null` when the key had been used before. */
export type Performed<Outcome extends Receipt = Receipt> = {
  readonly receipt: Outcome
  readonly draft: Draft | null
  /** The ids of the items that the ledger knows. */
  readonly found: Iterable<string>
}

/** How often a gesture is decided anew when others keep changing what it reads, and a commit sent anew. */
const mostAttempts = 8

/** Runs a gesture: reads its command, asks whether this person may, and does it. */
export async function perform<Command>(
  setup: DeskSetup,
  gesture: Gesture<Command>,
  input: unknown,
  options: GestureOptions,
): Promise<Performed> {
  const command = parse(gesture.schema, input, gesture.name)
  const { by, key } = parseOptions(options)
  requirePerson(gesture, by)
  await requireAuthorized(setup, { gesture: gesture.name, command, by, preview: false })
  return performDeed(setup, gesture, command, by, key)
}

/**
 * Loads, decides, commits. Decides again on fresh facts after a conflict on something the command does not name, and
 * sends the same commit again when the store could not say whether it was applied.
 */
export async function performDeed<Command, Outcome extends Receipt>(
  setup: DeskSetup,
  gesture: Deed<Command, Outcome>,
  command: Command,
  by: string,
  key: string | null,
): Promise<Performed<Outcome>> {
  const commandHash = key === null ? '' : fingerprint({ gesture: gesture.name, command })
  const gestureId = parseId(setup.ids.next())
  const disputeNumber = gesture.numbersDispute ? await setup.ids.disputeNumber(setup.ports.tenant) : ''

  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const gathered = await gather(setup, gesture.load(command, setup.catalog), key)
    const known = gathered.loaded.request()
    if (known !== undefined && key !== null)
      // Under the same hash it is the receipt of the same gesture.
      return { receipt: replayOf(known, key, commandHash) as Outcome, draft: null, found: [] }
    const facts = factsOf(setup, gathered, { by, disputeNumber })
    const decided = decideUnlessTorn(attempt, () => decide(gesture, facts, gathered, gestureId, command))
    if (decided === null) continue
    const { receipt, draft } = decided
    const performed = { receipt, draft, found: facts.items.keys() }
    if (draft.events.length === 0 && key === null) return performed
    const request =
      key === null ? null : { key, content: { gesture: gesture.name, command: commandHash, receipt } }
    const { commit } = buildCommit({
      tenant: setup.ports.tenant,
      gesture: gesture.name,
      command,
      gestureId,
      facts,
      loaded: gathered.loaded,
      draft,
      request,
    })
    const result = await commitForSure(setup, commit)
    if (result.status !== 'conflict') return performed
    // The same key came in twice at once: the next look finds what the other made of it (OB14).
    if (result.conflicts.some(({ kind, id }) => kind === 'request' && id === key)) continue
    const named = namedConflicts(result.conflicts, gesture.named(command))
    if (named.length > 0) throw await conflictError(setup.ports, named)
  }
  throw new RedressError('too-contended', 'Others kept changing what the gesture reads; try again later.', {
    gesture: gesture.name,
    attempts: mostAttempts,
  })
}

/** Decides a gesture on what was gathered; what the ledger did to what it loaded comes first (F-2). */
export function decide<Command, Outcome extends Receipt>(
  gesture: Deed<Command, Outcome>,
  facts: Facts,
  gathered: Gathered,
  gestureId: string,
  command: Command,
): { readonly receipt: Outcome; readonly draft: Draft } {
  const draft = startDraft(gathered.loaded.read, gestureId, facts.today, facts.by)
  recordLedgerChanges(facts, draft, gathered.loaded.versions().get('action')?.keys() ?? [])
  return { receipt: gesture.decide(facts, draft, command), draft }
}

/**
 * Decides; `null` when the documents do not fit together. They are read in several trips, and what others stored between
 * two of them may be seen in part: then all is read again. A store that is damaged stays so.
 */
function decideUnlessTorn<Decided>(attempt: number, decideNow: () => Decided): Decided | null {
  try {
    return decideNow()
  } catch (error) {
    if (!isRedressError(error, 'history-inconsistent') || attempt === mostAttempts) throw error
    return null
  }
}

async function commitForSure(setup: DeskSetup, commit: Commit): Promise<CommitResult> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await setup.ports.commit(commit)
    } catch (error) {
      if (!isRedressError(error, 'commit-outcome-unknown') || attempt === mostAttempts) throw error
    }
  }
}

function replayOf(
  known: { readonly gesture: string; readonly command: string; readonly receipt: Receipt },
  key: string,
  commandHash: string,
): Receipt {
  if (known.command === commandHash) return known.receipt
  throw new RedressError('key-reused', `The key was used before, for another command (${known.gesture}).`, {
    key,
    gesture: known.gesture,
  })
}

/** Refuses a person under the name that stands for the ledger. Throws `author-reserved`. */
export function requirePerson({ isSystem }: { readonly isSystem?: true }, by: string): void {
  if (by !== systemAuthor || isSystem === true) return
  throw new RedressError('author-reserved', 'The author system stands for the ledger; name the person.', {
    by,
  })
}

function parseOptions(options: GestureOptions): { readonly by: string; readonly key: string | null } {
  const { by, key } = parse(optionsSchema, options, 'options')
  return { by, key: key ?? null }
}
