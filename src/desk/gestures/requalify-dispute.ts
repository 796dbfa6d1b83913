import type { Status } from '../../catalogs/status.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { recordRelabelling } from '../decisions/relabel.ts'
import { requireComment, requireNoFields } from '../decisions/require.ts'
import { recordSplit } from '../decisions/split.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Receipt } from '../gesture.ts'
import { itemIdOf, requestOf } from './qualified-item.ts'
import type { QualifyCommand } from './qualify-commands.ts'

/** What only the opening of a dispute says, and what only leaving one does. */
const otherFields = [
  'promised',
  'outcome',
  'credit',
  'code',
  'origin',
  'saidOn',
  'priority',
  'rootCause',
  'attachments',
  'dunning',
  'move',
] as const

/**
 * Qualifies items of a dispute with a dispute status: all of them, and the dispute is relabelled; some, and they
 * are split off into a record of their own.
 *
 * @throws {RedressError} `comment-missing`, `field-not-expected`, `dispute-needs-tracking`, and the refusals of
 * `relabel` and `split`.
 */
export function requalifyDispute(
  facts: Facts,
  draft: Draft,
  dispute: Dispute,
  command: QualifyCommand,
  status: Status,
): Receipt {
  requireNoFields(command, otherFields, status.type)
  if (command.items.some((item) => requestOf(item).disputed !== null)) {
    throw new RedressError(
      'field-not-expected',
      'What is disputed of an item goes along; adjust it afterwards.',
      {
        why: status.type,
        field: 'disputed',
      },
    )
  }
  if (command.followUp === 'scenario') {
    throw new RedressError('dispute-needs-tracking', 'A disputed item cannot follow the scenario.', {
      dispute: dispute.id,
      action: dispute.trackingAction,
    })
  }
  const { resolver, messages = [], followUp = {} } = command
  const comment = requireComment('qualify', command.comment)
  if (command.items.length < dispute.items.disputed) {
    const items = command.items.map(itemIdOf)
    return recordSplit(facts, draft, dispute, {
      items,
      status: status.id,
      comment,
      resolver,
      followUp,
      messages,
    })
  }
  requireNoFields(command, ['followUp'], status.type)
  const relabelled = recordRelabelling(facts, draft, dispute, {
    status: status.id,
    comment,
    resolver,
    messages,
  })
  return { ...receiptOf(dispute.id, dispute.trackingAction), ...relabelled }
}
