import { rootCauseOf } from '../../catalogs/entries.ts'
import type { DisputeAnnotated } from '../../disputes/changes.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { requireSaid } from '../decisions/dispute-terms.ts'
import { addComment } from '../decisions/notes.ts'
import { requireDispute } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import type { AnnotateCommand } from './care-commands.ts'
import { annotateSchema } from './care-schema.ts'

/** Annotates a dispute; a closed one too, because what was at fault is often found out later. */
export const annotate: Gesture<AnnotateCommand> = {
  name: 'annotate',
  about: 'dispute',
  schema: annotateSchema,
  load: ({ dispute }) => ({ disputes: [dispute] }),
  named: ({ dispute }) => ({ disputes: [dispute], items: [], actions: [] }),
  numbersDispute: false,
  decide: annotateDispute,
}

function annotateDispute(facts: Facts, draft: Draft, command: AnnotateCommand): Receipt {
  const dispute = requireDispute(draft, command.dispute)
  const { rootCause, saidOn, comment } = command
  if (rootCause !== undefined && rootCause !== null) rootCauseOf(facts.catalog, rootCause, 'new')
  requireSaid(facts, saidOn)
  const fields = changedFields(dispute, command)
  const attachments = (command.attachments ?? []).filter((id) => !dispute.attachments.includes(id))
  if (comment === undefined && attachments.length === 0 && Object.keys(fields).length === 0) {
    throw new RedressError('nothing-to-change', 'The annotation says nothing new.', { dispute: dispute.id })
  }
  draft.record({
    type: 'dispute-annotated',
    dispute: dispute.id,
    comment: comment === undefined ? null : addComment(facts, draft, comment),
    attachments: [...new Set(attachments)],
    ...fields,
  })
  return receiptOf(dispute.id, dispute.trackingAction)
}

type Described = Pick<DisputeAnnotated, 'rootCause' | 'priority' | 'saidOn' | 'origin'>

/** What is said otherwise than before. */
function changedFields(
  dispute: Dispute,
  { rootCause, priority, saidOn, origin }: AnnotateCommand,
): Described {
  return {
    ...(rootCause !== undefined && rootCause !== dispute.rootCause && { rootCause }),
    ...(priority !== undefined && priority !== dispute.priority && { priority }),
    ...(saidOn !== undefined && saidOn !== dispute.saidOn && { saidOn }),
    ...(origin !== undefined && origin !== dispute.origin && { origin }),
  }
}
