import {
  chartForecast,
  chartOf,
  chartTrend,
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
import { costOfMoney, sales } from './sales.ts'

/** A figure of the page, broken down by a dimension or in all. */
type Section = { readonly figure: FigureName; readonly by?: Dimension }

/** What the page shows of one report, in this order: a line for each. */
const sections = [
  { figure: 'exposure', by: 'cause' },
  { figure: 'causes' },
  { figure: 'exposure', by: 'resolver' },
  { figure: 'ageing' },
  { figure: 'rate', by: 'collector' },
  { figure: 'qualified' },
  { figure: 'promises' },
  { figure: 'openDisputes', by: 'cause' },
  { figure: 'resolution', by: 'cause' },
  { figure: 'outcomes' },
  { figure: 'firstResponse', by: 'resolver' },
  { figure: 'workload', by: 'resolver' },
  { figure: 'invoiced', by: 'collector' },
  { figure: 'dso' },
  { figure: 'cost' },
] as const satisfies readonly Section[]

const nameOfUser = Object.fromEntries(users.map(({ id, name }) => [id, name]))

const names: NonNullable<ChartOptions['names']> = {
  customer: Object.fromEntries(debtors.map(({ customer }) => [customer.id, customer.name])),
  resolver: nameOfUser,
  collector: nameOfUser,
}

/** The charts of the department as of a day: each of its currencies has charts of its own. */
export async function chartDepartment(
  desk: Desk,
  asOf: Day,
  language: string,
): Promise<readonly ChartDescription[]> {
  return [...(await chartReport(desk, asOf, language)), ...(await chartTime(desk, asOf, language))]
}

/** How the department stands, in one report. */
async function chartReport(desk: Desk, asOf: Day, language: string): Promise<readonly ChartDescription[]> {
  const figures = [...new Set(sections.map(({ figure }) => figure))]
  const by = [...new Set(sections.flatMap((section) => ('by' in section ? [section.by] : [])))]
  const report = await desk.report({ asOf, figures, by, sales, costOfMoney })
  const shared = { language, catalog: standardCatalog, names }
  return sections.flatMap((section) => {
    const { figure, ...options } = section
    return currenciesOf(report[figure]).map((currency) =>
      chartOf(report, figure, { ...shared, ...options, ...currency }),
    )
  })
}

/** How it came to that since the year began, and what is to come. */
async function chartTime(desk: Desk, asOf: Day, language: string): Promise<readonly ChartDescription[]> {
  const trend = await desk.trend({ from: `${asOf.slice(0, 4)}-01-01`, to: asOf, amounts: true })
  const forecast = await desk.forecast({ asOf })
  return [
    ...forecast.currencies.map(({ currency }) => chartTrend(trend, { language, currency })),
    ...forecast.currencies.map(({ currency }) => chartForecast(forecast, { language, currency })),
  ]
}

/** Figures that count disputes have none, and those that are told of sales are of one. */
function currenciesOf(
  figure:
    | { readonly totals: readonly { readonly currency: Currency }[] }
    | { readonly total: unknown }
    | { readonly currency: Currency },
): readonly { readonly currency?: Currency }[] {
  return 'totals' in figure ? figure.totals.map(({ currency }) => ({ currency })) : [{}]
}
