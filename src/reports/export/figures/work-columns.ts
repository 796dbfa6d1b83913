import type { FirstResponseRow, WorkloadRow } from '../../dispute-rows.ts'
import { eachOrNone } from '../each-or-none.ts'
import type { Column } from '../table.ts'
import { dayColumns } from './column-groups.ts'

/** What somebody has to do, with what is disputed in one currency; `null` where nothing is disputed. */
export type WorkloadLine = Omit<WorkloadRow, 'disputed'> & {
  readonly disputed: WorkloadRow['disputed'][number] | null
}

/** The columns of how soon resolvers respond. */
export function firstResponseColumns(): readonly Column<FirstResponseRow>[] {
  return [
    ...dayColumns<FirstResponseRow>(
      'answered',
      { fr: 'Répondus', en: 'Answered' },
      ({ answered }) => answered,
    ),
    ...dayColumns<FirstResponseRow>(
      'waiting',
      { fr: 'En attente de réponse', en: 'Waiting for an answer' },
      ({ waiting }) => waiting,
    ),
    {
      id: 'withoutResolver',
      type: 'integer',
      headers: { fr: 'Dont sans chargé de résolution', en: 'Of which without a resolver' },
      value: ({ withoutResolver }) => withoutResolver,
    },
  ]
}

/** A workload, once for each currency that something is disputed in. */
export function workloadLines({ disputed, ...counts }: WorkloadRow): readonly WorkloadLine[] {
  return eachOrNone(disputed).map((inOne) => ({ ...counts, disputed: inOne }))
}

/** The columns of a workload. */
export function workloadColumns(): readonly Column<WorkloadLine>[] {
  return [
    {
      id: 'disputes',
      type: 'integer',
      headers: { fr: 'Litiges ouverts', en: 'Open disputes' },
      value: ({ disputes }) => disputes,
    },
    {
      id: 'openActions',
      type: 'integer',
      headers: { fr: 'Actions ouvertes', en: 'Open actions' },
      value: ({ openActions }) => openActions,
    },
    {
      id: 'lateActions',
      type: 'integer',
      headers: { fr: 'Actions en retard', en: 'Late actions' },
      value: ({ lateActions }) => lateActions,
    },
    {
      id: 'currency',
      type: 'currency',
      headers: { fr: 'Devise', en: 'Currency' },
      value: ({ disputed }) => disputed?.currency,
    },
    {
      id: 'disputed',
      type: 'amount',
      headers: { fr: 'En litige', en: 'Disputed' },
      value: ({ disputed }) => disputed?.net,
    },
  ]
}
