import type { PromisesRow } from '../../money-rows.ts'
import type { Column } from '../table.ts'
import { ratioColumns } from './column-groups.ts'

/** The columns of what became of promises. */
export function promiseColumns(): readonly Column<PromisesRow>[] {
  return [
    {
      id: 'matured',
      type: 'integer',
      headers: { fr: 'Promesses échues', en: 'Matured promises' },
      value: ({ matured }) => matured,
    },
    { id: 'kept', type: 'integer', headers: { fr: 'Tenues', en: 'Kept' }, value: ({ kept }) => kept },
    {
      id: 'keptInPart',
      type: 'integer',
      headers: { fr: 'Tenues en partie', en: 'Kept in part' },
      value: ({ keptInPart }) => keptInPart,
    },
    {
      id: 'broken',
      type: 'integer',
      headers: { fr: 'Non tenues', en: 'Broken' },
      value: ({ broken }) => broken,
    },
    {
      id: 'keptByCount',
      type: 'ratio',
      headers: { fr: 'Part tenue en nombre', en: 'Share kept by count' },
      value: ({ byCount }) => byCount.value,
    },
    ...ratioColumns<PromisesRow>(
      {
        value: ['keptByAmount', { fr: 'Part tenue en montant', en: 'Share kept by amount' }],
        part: ['paid', { fr: 'Payé à temps', en: 'Paid in time' }],
        base: ['promised', { fr: 'Promis', en: 'Promised' }],
      },
      ({ byAmount }) => byAmount,
    ),
  ]
}
