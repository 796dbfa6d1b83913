import * as fc from 'fast-check'

import type { ActionContent } from '../../../actions/action.ts'
import type { ActionChannel, ActionMode } from '../../../catalogs/proposals.ts'
import type { FollowUp } from '../../../desk/decisions/plan-action.ts'
import { dayToCome, longText, mostly, shortText } from './values.ts'
import type { GestureWorld } from './world.ts'

const manual: readonly ActionChannel[] = ['phone', 'task', 'legal']
const automatic: readonly ActionChannel[] = ['email', 'internal-email', 'letter', 'registered-letter', 'sms']
const modes: readonly ActionMode[] = ['manual', 'automatic-after-confirmation', 'automatic']

export const actionContent: fc.Arbitrary<ActionContent> = fc.record({ subject: shortText, text: longText })

/** A channel with a mode it allows; now and then an automatic phone call. */
export const channelAndMode: fc.Arbitrary<Required<Pick<FollowUp, 'channel' | 'mode'>>> = mostly(
  fc.oneof(
    fc.record({ channel: fc.constantFrom(...manual), mode: fc.constant<ActionMode>('manual') }),
    fc.record({ channel: fc.constantFrom(...automatic), mode: fc.constantFrom(...modes) }),
  ),
  fc.record({ channel: fc.constantFrom(...manual), mode: fc.constant<ActionMode>('automatic') }),
)

/** What a person overrides of a follow-up. */
export function someFollowUp({ today }: GestureWorld): fc.Arbitrary<FollowUp> {
  const others = fc.record(
    {
      name: shortText,
      on: dayToCome(today),
      template: fc.constant('dispute-to-resolver'),
      content: actionContent,
    },
    { requiredKeys: [] },
  )
  return fc
    .tuple(others, fc.option(channelAndMode, { nil: {} }))
    .map(([fields, channel]): FollowUp => ({ ...fields, ...channel }))
}
