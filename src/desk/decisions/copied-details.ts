import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Facts } from '../facts.ts'
import type { ActionDetails } from './action-details.ts'
import { requireAction } from './require.ts'

/** Fields of a new action, some of them left to a copy or to the present day. */
export type PlannedDetails = Partial<ActionDetails> & {
  readonly copyOf?: string
  readonly runNow?: boolean
}

/**
 * What a new action is like: as given, else as the action it copies. One that runs now is of today, whatever
 * day was given.
 *
 * @throws {RedressError} `action-unknown` when there is no action to copy; `action-incomplete` when name, channel or day
 * is neither given nor copied.
 */
export function plannedDetails(facts: Facts, draft: Draft, given: PlannedDetails): ActionDetails {
  const copied = given.copyOf === undefined ? {} : copyOf(draft, given.copyOf)
  const today = given.runNow === true ? { on: facts.today } : {}
  const { name, channel, on, ...others }: Partial<ActionDetails> = { ...copied, ...fieldsOf(given), ...today }
  if (name !== undefined && channel !== undefined && on !== undefined) return { ...others, name, channel, on }
  const missing = Object.entries({ name, channel, on }).flatMap(([field, value]) =>
    value === undefined ? [field] : [],
  )
  throw new RedressError('action-incomplete', `An action needs its ${missing.join(', ')}, or one to copy.`, {
    missing,
  })
}

function copyOf(draft: Draft, id: string): Partial<ActionDetails> {
  const { name, channel, mode, resolver, template, content, attachments } = requireAction(draft, id)
  return {
    name,
    channel,
    mode,
    resolver,
    attachments,
    ...(template === null ? {} : { template }),
    ...(content === null ? {} : { content }),
  }
}

function fieldsOf(given: PlannedDetails): Partial<ActionDetails> {
  const { name, channel, on, mode, resolver, template, content, comment, attachments, scenarioStep } = given
  return {
    ...(name !== undefined && { name }),
    ...(channel !== undefined && { channel }),
    ...(on !== undefined && { on }),
    ...(mode !== undefined && { mode }),
    ...(resolver !== undefined && { resolver }),
    ...(template !== undefined && { template }),
    ...(content !== undefined && { content }),
    ...(comment !== undefined && { comment }),
    ...(attachments !== undefined && { attachments }),
    ...(scenarioStep !== undefined && { scenarioStep }),
  }
}
