import type { OpenDisputesRow, OutcomeCount, OutcomesRow, ResolutionRow } from '../../dispute-rows.ts'
import { eachOrNone } from '../each-or-none.ts'
import type { Column } from '../table.ts'
import { dayColumns, meanColumns } from './column-groups.ts'

/** One outcome among those of a row; none where no dispute was closed. */
export type OutcomeLine = Pick<OutcomesRow, 'disputes'> & { readonly ended: OutcomeCount | null }

/** The columns of open disputes and their ages. */
export function openDisputesColumns(): readonly Column<OpenDisputesRow>[] {
  return [
    ...dayColumns<OpenDisputesRow>(
      'open',
      { fr: 'Litiges ouverts', en: 'Open disputes' },
      ({ ages }) => ages,
    ),
    {
      id: 'openOldest',
      type: 'days',
      headers: { fr: 'Litiges ouverts : le plus ancien (jours)', en: 'Open disputes: oldest (days)' },
      value: ({ oldest }) => oldest,
    },
  ]
}

/** The columns of how long disputes took. */
export function resolutionColumns(): readonly Column<ResolutionRow>[] {
  return [
    ...dayColumns<ResolutionRow>('resolved', { fr: 'Résolus', en: 'Resolved' }, ({ headline }) => headline),
    {
      id: 'reopened',
      type: 'integer',
      headers: { fr: 'Dont réouverts', en: 'Of which reopened' },
      value: ({ reopened }) => reopened,
    },
    ...meanColumns<ResolutionRow>('settled', { fr: 'Soldés', en: 'Settled' }, ({ settled }) => settled),
    ...dayColumns<ResolutionRow>('all', { fr: 'Tous', en: 'All' }, ({ all }) => all),
  ]
}

/** The columns of how disputes ended, a line for each outcome. */
export function outcomesColumns(): readonly Column<OutcomeLine>[] {
  return [
    {
      id: 'closed',
      type: 'integer',
      headers: { fr: 'Litiges clos', en: 'Closed disputes' },
      value: ({ disputes }) => disputes,
    },
    {
      id: 'outcome',
      type: 'text',
      headers: { fr: 'Issue', en: 'Outcome' },
      value: ({ ended }) => ended?.outcome,
    },
    {
      id: 'disputes',
      type: 'integer',
      headers: { fr: 'Litiges de cette issue', en: 'Disputes of this outcome' },
      value: ({ ended }) => ended?.disputes,
    },
    { id: 'share', type: 'ratio', headers: { fr: 'Part', en: 'Share' }, value: ({ ended }) => ended?.share },
  ]
}

/** A row of outcomes, once for each. */
export function outcomeLines({ disputes, outcomes }: OutcomesRow): readonly OutcomeLine[] {
  return eachOrNone(outcomes).map((ended) => ({ disputes, ended }))
}
