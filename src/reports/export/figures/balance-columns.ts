import type { StatusType } from '../../../catalogs/status.ts'
import type { Amount } from '../../../kernel/money/amount.ts'
import type { Ratio } from '../../figure-values.ts'
import type { AgedAmount, AgeingRow, QualifiedRow } from '../../money-rows.ts'
import type { Column } from '../table.ts'
import { ratioColumns } from './column-groups.ts'

/** One age of what is outstanding in one currency. */
export type AgeingLine = Pick<AgeingRow, 'currency'> & AgedAmount

/** How much of the overdue debits of one currency has a status: of one type, or any (`null`). */
export type QualifiedLine = Pick<QualifiedRow, 'currency'> & {
  readonly type: StatusType | null
  readonly share: Ratio<Amount>
}

/** A row of ageing, once for each age: they add up to what is outstanding. */
export function ageingLines({ currency, ages }: AgeingRow): readonly AgeingLine[] {
  return ages.map((aged) => ({ currency, ...aged }))
}

/** The columns of what is open by age. */
export function ageingColumns(): readonly Column<AgeingLine>[] {
  return [
    {
      id: 'age',
      type: 'id',
      headers: { fr: 'Ancienneté (jours)', en: 'Age (days)' },
      value: ({ age }) => age,
    },
    {
      id: 'amount',
      type: 'amount',
      headers: { fr: 'Encours', en: 'Outstanding' },
      value: ({ amount }) => amount,
    },
    { id: 'items', type: 'integer', headers: { fr: 'Pièces', en: 'Items' }, value: ({ items }) => items },
  ]
}

/** What has any status, then what has one of each type. */
export function qualifiedLines({ currency, qualified, byType }: QualifiedRow): readonly QualifiedLine[] {
  return [{ currency, type: null, share: qualified }, ...byType.map((line) => ({ currency, ...line }))]
}

/** The columns of how much of what is overdue has a status. */
export function qualifiedColumns(): readonly Column<QualifiedLine>[] {
  return [
    {
      id: 'type',
      type: 'text',
      headers: { fr: 'Type de statut', en: 'Status type' },
      value: ({ type }) => type,
    },
    ...ratioColumns<QualifiedLine>(
      {
        value: ['qualifiedShare', { fr: 'Part qualifiée de l’échu', en: 'Qualified share of the overdue' }],
        part: ['qualified', { fr: 'Échu qualifié', en: 'Overdue and qualified' }],
        base: ['overdue', { fr: 'Échu', en: 'Overdue' }],
      },
      ({ share }) => share,
    ),
  ]
}
