import type { Action } from '../../../src/actions/action.ts'

/** The planned action that follows the dispute D-1; anything else as given. */
export const anAction = (more: Partial<Action> = {}): Action => ({
  id: 'A-1',
  name: 'Price dispute',
  customer: 'C1',
  channel: 'internal-email',
  on: '2026-06-08',
  mode: 'manual',
  state: 'planned',
  cancelReason: null,
  tracks: { kind: 'dispute', id: 'D-1', chunks: 1 },
  items: { total: 0, attached: 0 },
  status: 'dispute-price',
  resolver: 'martin',
  collector: 'lea',
  template: 'dispute-to-resolver',
  content: { subject: 'Price', text: 'Please check.' },
  comment: null,
  attachments: [],
  scenarioStep: null,
  timesSent: 0,
  underWay: null,
  failure: null,
  confirmedOn: null,
  endedOn: null,
  ...more,
})
