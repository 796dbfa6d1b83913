import type { Amount } from '../../../kernel/money/amount.ts'
import type { CausesRow, CauseShare } from '../../money-rows.ts'
import type { Column } from '../table.ts'

/** One cause of what is disputed in one currency, by what it weighs both ways. */
export type CauseLine = Pick<CausesRow, 'currency'> & {
  readonly byAmount: CauseShare<Amount>
  readonly byDisputes: CauseShare<number> | undefined
}

/** A row of causes, once for each, those that weigh most by amount first. */
export function causeLines({ currency, byAmount, byDisputes }: CausesRow): readonly CauseLine[] {
  const counts = new Map(byDisputes.map((count) => [count.cause, count]))
  return byAmount.map((share) => ({ currency, byAmount: share, byDisputes: counts.get(share.cause) }))
}

/** The columns of causes; what is cumulated by disputes ascends once the rows are sorted by it. */
export function causeColumns(): readonly Column<CauseLine>[] {
  return [
    {
      id: 'cause',
      type: 'id',
      headers: { fr: 'Motif', en: 'Cause' },
      value: ({ byAmount }) => byAmount.cause,
    },
    {
      id: 'disputed',
      type: 'amount',
      headers: { fr: 'En litige', en: 'Disputed' },
      value: ({ byAmount }) => byAmount.value,
    },
    {
      id: 'amountShare',
      type: 'ratio',
      headers: { fr: 'Part du montant', en: 'Share of the amount' },
      value: ({ byAmount }) => byAmount.share,
    },
    {
      id: 'amountCumulated',
      type: 'ratio',
      headers: { fr: 'Part cumulée du montant', en: 'Cumulated share of the amount' },
      value: ({ byAmount }) => byAmount.cumulated,
    },
    {
      id: 'disputes',
      type: 'integer',
      headers: { fr: 'Litiges', en: 'Disputes' },
      value: ({ byDisputes }) => byDisputes?.value,
    },
    {
      id: 'disputesShare',
      type: 'ratio',
      headers: { fr: 'Part des litiges', en: 'Share of the disputes' },
      value: ({ byDisputes }) => byDisputes?.share,
    },
    {
      id: 'disputesCumulated',
      type: 'ratio',
      headers: { fr: 'Part cumulée des litiges', en: 'Cumulated share of the disputes' },
      value: ({ byDisputes }) => byDisputes?.cumulated,
    },
  ]
}
