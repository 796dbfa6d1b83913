/** How a language writes decimal numbers in Latin digits, thousands in groups of three. */
export type Separators = {
  readonly group: string
  readonly decimal: string
  readonly minus: string
  /** Digits before the point from which on thousands are set apart. */
  readonly groupsFrom: number
}

const NARROW_NO_BREAK_SPACE = '\u202F'

const comma: Separators = { group: '.', decimal: ',', minus: '-', groupsFrom: 4 }

// Pinned, so that a message is the same on every engine (I-3): data of Intl change from one version to the next.
const pinned: ReadonlyMap<string, Separators> = /* @__PURE__ */ new Map([
  ['fr', { ...comma, group: NARROW_NO_BREAK_SPACE }],
  ['en', { group: ',', decimal: '.', minus: '-', groupsFrom: 4 }],
  ['de', comma],
  ['es', { ...comma, groupsFrom: 5 }],
  ['it', comma],
  ['nl', comma],
])

const SAMPLE = 1_234_567.5
const SHORT_SAMPLE = 1_234

/**
 * The separators of a language: pinned for the languages of the library, learnt once from Intl for others; `null` when
 * the language writes other digits or other groups, and Intl has to write every number.
 */
export function separatorsOf(tag: string): Separators | null {
  const known = pinned.get(tag.toLowerCase())
  if (known !== undefined) return known
  // With a second tag Intl never falls back to the language of the host.
  const format = new Intl.NumberFormat([tag, 'en'])
  const parts = format.formatToParts(-SAMPLE)
  const valueOf = (type: string) => parts.find((part) => part.type === type)?.value
  const digits = parts
    .filter(({ type }) => type === 'integer' || type === 'fraction')
    .map(({ value }) => value)
  const isPlain = digits.join(' ') === '1 234 567 5' && parts[0]?.type === 'minusSign'
  if (!isPlain) return null
  const isShortGrouped = format.formatToParts(SHORT_SAMPLE).some(({ type }) => type === 'group')
  return {
    group: valueOf('group') ?? '',
    decimal: valueOf('decimal') ?? '.',
    minus: valueOf('minusSign') ?? '-',
    groupsFrom: isShortGrouped ? 4 : 5,
  }
}
