import type { Labels } from '../../../catalogs/labels.ts'
import type { CostFigure } from '../../dso/cost.ts'
import type { DsoFigure, SalesDays } from '../../dso/dso.ts'
import type { Column } from '../table.ts'
import { currencyColumn } from './column-groups.ts'

/** The columns of DSO and what of it is due to disputes. */
export function dsoColumns(): readonly Column<DsoFigure>[] {
  return [
    currencyColumn(),
    {
      id: 'outstanding',
      type: 'amount',
      headers: { fr: 'Encours', en: 'Outstanding' },
      value: ({ outstanding }) => outstanding,
    },
    disputedColumn(),
    ...salesDayColumns('dso', { fr: 'DSO', en: 'DSO' }, ({ dso }) => dso),
    ...salesDayColumns(
      'disputedPart',
      { fr: 'Part des litiges dans le DSO', en: 'Disputed part of DSO' },
      ({ disputedPart }) => disputedPart,
    ),
    ...salesDayColumns(
      'withoutDisputes',
      { fr: 'DSO sans litiges', en: 'DSO without disputes' },
      ({ withoutDisputes }) => withoutDisputes,
    ),
    ...salesDayColumns(
      'daysGained',
      { fr: 'Gain si les litiges étaient payés', en: 'Gain if disputes were paid' },
      ({ daysGained }) => daysGained,
    ),
  ]
}

/** The columns of what disputes and days cost. */
export function costColumns(): readonly Column<CostFigure>[] {
  return [
    currencyColumn(),
    disputedColumn(),
    {
      id: 'carrying',
      type: 'amount',
      headers: { fr: 'Coût annuel des litiges', en: 'Yearly cost of disputes' },
      value: ({ carrying }) => carrying,
    },
    {
      id: 'dayOfSales',
      type: 'amount',
      headers: { fr: 'Un jour de ventes', en: 'One day of sales' },
      value: ({ dayOfSales }) => dayOfSales,
    },
    {
      id: 'costOfDay',
      type: 'amount',
      headers: { fr: 'Coût annuel d’un jour', en: 'Yearly cost of one day' },
      value: ({ costOfDay }) => costOfDay,
    },
    {
      id: 'reason',
      type: 'text',
      headers: { fr: 'Sans valeur parce que', en: 'No value because' },
      value: ({ reason }) => reason,
    },
  ]
}

function disputedColumn<Row extends Pick<DsoFigure, 'disputed'>>(): Column<Row> {
  return {
    id: 'disputed',
    type: 'amount',
    headers: { fr: 'En litige', en: 'Disputed' },
    value: ({ disputed }) => disputed,
  }
}

/** Days, whether there are more of them than can be counted, and why there are none. */
function salesDayColumns(
  id: string,
  of: { readonly fr: string; readonly en: string },
  daysOf: (figure: DsoFigure) => SalesDays,
): readonly Column<DsoFigure>[] {
  const headers = (fr: string, en: string): Labels => ({ fr: `${of.fr} ${fr}`, en: `${of.en}${en}` })
  return [
    { id, type: 'days', headers: headers('(jours)', ' (days)'), value: (figure) => daysOf(figure).days },
    {
      id: `${id}AtLeast`,
      type: 'boolean',
      headers: headers(': au moins', ': at least'),
      value: (figure) => daysOf(figure).atLeast,
    },
    {
      id: `${id}Reason`,
      type: 'text',
      headers: headers(': sans valeur parce que', ': no value because'),
      value: (figure) => daysOf(figure).reason,
    },
  ]
}
