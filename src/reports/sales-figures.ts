import { RedressError } from '../kernel/errors/redress-error.ts'
import type { Amount } from '../kernel/money/amount.ts'
import type { Currency } from '../kernel/money/currency.ts'
import { amountOfSum, startSum } from '../kernel/money/sum.ts'
import { convertTallies } from './convert.ts'
import { costOf } from './dso/cost.ts'
import { dsoOf } from './dso/dso.ts'
import { netOf, startExposure } from './exposure.ts'
import type { SalesFigures } from './figures.ts'
import type { ReportRequest } from './request.ts'
import type { MoneyTallies } from './tallies.ts'

type CountedFor = Omit<ReportRequest, 'filter'>

/** How the figures that are told of sales are made of what is open and disputed in their currency. */
export const salesFigures: {
  readonly [Name in keyof SalesFigures]: (tallies: MoneyTallies, request: CountedFor) => SalesFigures[Name]
} = {
  dso: (tallies, request) => {
    const { asOf, sales } = request
    if (sales === undefined) throw missing('dso', 'sales')
    const { currency, months } = sales
    return dsoOf({ asOf, currency, sales: months, ...openIn(tallies, request, currency) })
  },
  cost: (tallies, request) => {
    const { costOfMoney } = request
    if (costOfMoney === undefined) throw missing('cost', 'costOfMoney')
    return costOf({ ...costOfMoney, disputed: openIn(tallies, request, costOfMoney.currency).disputed })
  },
}

/** Tells whether a figure is told of sales. */
export function isSalesFigure(name: string): name is keyof SalesFigures {
  return Object.hasOwn(salesFigures, name)
}

/** In the currency that everything is converted to, all currencies count; in another one, it alone. */
function openIn(
  tallies: MoneyTallies,
  { rates }: CountedFor,
  currency: Currency,
): { readonly outstanding: Amount; readonly disputed: Amount } {
  const { balances, exposure } = rates?.to === currency ? convertTallies(tallies, rates) : tallies
  const outstanding = balances.totals.get(currency)?.amount ?? startSum(currency)
  const disputed = netOf(exposure.totals.get(currency) ?? startExposure(currency), currency)
  return { outstanding: amountOfSum(outstanding), disputed: amountOfSum(disputed) }
}

function missing(figure: keyof SalesFigures, facts: string): RedressError {
  return new RedressError(
    'facts-missing',
    `The figure ${figure} takes ${facts}, which the request does not give.`,
    {
      figure,
      facts,
      of: 'request',
    },
  )
}
