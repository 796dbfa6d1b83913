import type { plainFigures } from './plain-figures.ts'

type PlainFigures = ReturnType<typeof plainFigures>

type Statistics = PlainFigures['openDisputes']['total']['ages']

/** The cells that the replay prints with `--all`, line by line, worked out from figures apart from it. */
export function printedRows(figures: PlainFigures): readonly (readonly string[])[] {
  const { asOf, outstanding, openDisputes, resolution, invoiced } = figures
  const lived = invoiced.totals[0]?.invoices.count ?? 0
  return [
    [`Receivables as of ${asOf}`],
    [`2,466 rows: ${grouped(lived)} invoiced by then, ${grouped(2466 - lived)} later`],
    [''],
    ['Outstanding and disputed'],
    ...(outstanding.totals.length === 0
      ? [['Nothing is outstanding: there is no dispute rate.']]
      : [titles, ...lines('all', figures)]),
    [''],
    ...band(figures, 'customer', 'customer'),
    ...band(figures, 'field:countryCode', 'countryCode'),
    ...band(figures, 'field:PaperlessBill', 'PaperlessBill'),
    ['Open disputes'],
    ['days open', 'count', 'mean', 'median', 'p90'],
    statistics('all', openDisputes.total.ages),
    [''],
    ['Episodes closed so far'],
    ['days to the end', 'count', 'mean', 'median', 'p90'],
    statistics('all', resolution.total.all),
    statistics('without settled ones', resolution.total.headline),
    [''],
    ['Lost disputes'],
    ...lost(figures),
    [''],
  ]
}

const titles = ['items', 'outstanding', 'disputed items', 'disputed', 'dispute rate']

function band(figures: PlainFigures, key: keyof PlainFigures['outstanding']['by'], name: string) {
  const { outstanding, exposure, rate } = figures
  const bands = outstanding.by[key]
  if (bands.length === 0) return [[`By ${name}`], ['Nothing is outstanding.'], ['']]
  const rows = bands.flatMap((row) =>
    lines(row.band, {
      outstanding: { totals: [row] },
      exposure: { totals: exposure.by[key].filter((one) => one.band === row.band) },
      rate: { totals: rate.by[key].filter((one) => one.band === row.band) },
    }),
  )
  return [[`By ${name}`], [name, ...titles], ...rows, ['']]
}

type Totals = { readonly [Name in 'outstanding' | 'exposure' | 'rate']: Pick<PlainFigures[Name], 'totals'> }

function lines(name: string, { outstanding, exposure, rate }: Totals) {
  return outstanding.totals.map(({ items, amount }) => {
    const disputed = exposure.totals[0]
    return [
      name,
      grouped(items),
      usd(amount),
      disputed === undefined ? '–' : grouped(disputed.items),
      disputed === undefined ? '–' : usd(disputed.net),
      percent(rate.totals[0]?.rate.value ?? null),
    ]
  })
}

function lost({ invoiced }: PlainFigures) {
  const [row] = invoiced.totals
  if (row === undefined) return [['Nothing was invoiced yet: there is no share.']]
  return [
    ['share', 'lost', 'of', 'share', 'base'],
    [
      'by count',
      grouped(row.lost.count),
      grouped(row.disputed.count),
      percent(row.lost.ofDisputed.value),
      'disputed invoices',
    ],
    [
      'by amount',
      usd(row.lost.amount),
      usd(row.invoices.amount),
      percent(row.lost.ofInvoiced.value),
      'all invoiced',
    ],
  ]
}

const statistics = (name: string, { n, mean, median, p90 }: Statistics) => [
  name,
  grouped(n),
  mean ?? '–',
  median ?? '–',
  p90 ?? '–',
]

const grouped = (count: number): string => new Intl.NumberFormat('en').format(count)

const usd = (amount: string): string => {
  const [units = '', cents = ''] = amount.split('.')
  return `${grouped(Number(units))}.${cents} USD`
}

const percent = (share: string | null): string =>
  share === null ? 'no base' : `${(Number(share.replace('.', '')) / 100).toFixed(2)} %`
