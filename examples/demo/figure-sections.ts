import {
  chartOf,
  standardCatalog,
  type ChartDescription,
  type ChartOptions,
  type Currency,
  type Day,
  type Desk,
  type Dimension,
  type FigureName,
} from 'redress'

import { debtors, users } from './people.ts'

/** A figure of the page, broken down by a dimension or in all. */
type Section = { readonly figure: FigureName; readonly by?: Dimension }

/** What the page shows, in this order: a line for each. */
const sections = [
  { figure: 'exposure', by: 'cause' },
  { figure: 'exposure', by: 'resolver' },
  { figure: 'outstanding', by: 'age' },
  { figure: 'rate', by: 'collector' },
  { figure: 'openDisputes', by: 'cause' },
  { figure: 'resolution', by: 'cause' },
  { figure: 'outcomes' },
  { figure: 'invoiced', by: 'collector' },
] as const satisfies readonly Section[]

const nameOfUser = Object.fromEntries(users.map(({ id, name }) => [id, name]))

const names: NonNullable<ChartOptions['names']> = {
  customer: Object.fromEntries(debtors.map(({ customer }) => [customer.id, customer.name])),
  resolver: nameOfUser,
  collector: nameOfUser,
}

/** The charts of the department as of a day, in one report: each of its currencies has charts of its own. */
export async function chartDepartment(
  desk: Desk,
  asOf: Day,
  language: string,
): Promise<readonly ChartDescription[]> {
  const figures = [...new Set(sections.map(({ figure }) => figure))]
  const by = [...new Set(sections.flatMap((section) => ('by' in section ? [section.by] : [])))]
  const report = await desk.report({ asOf, figures, by })
  const shared = { language, catalog: standardCatalog, names }
  return sections.flatMap((section) => {
    const { figure, ...options } = section
    return currenciesOf(report[figure]).map((currency) =>
      chartOf(report, figure, { ...shared, ...options, ...currency }),
    )
  })
}

/** Figures that count disputes have none. */
function currenciesOf(
  figure: { readonly totals: readonly { readonly currency: Currency }[] } | { readonly total: unknown },
): readonly { readonly currency?: Currency }[] {
  return 'totals' in figure ? figure.totals.map(({ currency }) => ({ currency })) : [{}]
}
