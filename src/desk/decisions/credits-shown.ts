import { balanceOf } from '../../disputes/classify-shift.ts'
import type { DisputeLine } from '../../disputes/line.ts'
import { lineOf } from '../../disputes/line-of.ts'
import { linesId } from '../../history/documents.ts'
import type { Draft } from '../../history/draft.ts'
import type { Item } from '../../items/item.ts'
import type { Amount } from '../../kernel/money/amount.ts'
import { isZeroAmount, signOf, smallerAmount, subtractAmounts } from '../../kernel/money/arithmetic.ts'
import type { CreditsShown } from '../../standings/ledger-item-changes.ts'
import type { AwaitedCredit } from '../../standings/standing.ts'
import { grouped } from './grouping.ts'
import type { SeenItem } from './seen-item.ts'

type ShownCredit = CreditsShown['items'][number]

/** An item of which a credit is awaited, with the line of the dispute that agreed it. */
type AwaitingItem = {
  readonly item: Item
  readonly awaited: AwaitedCredit
  readonly line: DisputeLine
}

/** Records credits that had been agreed and that the ledger now shows: that much is no longer awaited (D-5). */
export function recordCreditsShown(draft: Draft, seen: readonly SeenItem[]): void {
  const awaiting = seen.flatMap((one) => awaitingItem(draft, one))
  for (const group of grouped(awaiting, ({ awaited }) => linesId(awaited.dispute, awaited.chunk))) {
    const { dispute, chunk } = group[0].awaited
    const items = group.flatMap(({ item, line, awaited }) => shownCredit(item, line, awaited.amount) ?? [])
    if (items.length > 0) draft.record({ type: 'credits-shown', dispute, chunk, items })
  }
}

function awaitingItem(draft: Draft, { item, standing }: SeenItem): readonly AwaitingItem[] {
  const awaited = standing.creditAwaited
  if (awaited === null) return []
  const lines = draft.read('lines', linesId(awaited.dispute, awaited.chunk))
  const line = lines === undefined ? undefined : lineOf(lines, item.id)
  return line === undefined ? [] : [{ item, awaited, line }]
}

function shownCredit(item: Item, line: DisputeLine, awaited: Amount): ShownCredit | null {
  const { currency } = item
  const balance = balanceOf(item)
  const sinceAgreed = subtractAmounts(balance.cleared.credited, line.cleared.credited, currency)
  if (signOf(sinceAgreed) !== signOf(awaited)) return null
  const credited = smallerAmount(sinceAgreed, awaited)
  const left = subtractAmounts(awaited, credited, currency)
  return { item: item.id, currency, credited, awaited: isZeroAmount(left) ? null : left, balance }
}
