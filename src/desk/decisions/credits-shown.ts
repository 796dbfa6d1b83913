import { balanceOf } from '../../disputes/classify-shift.ts'
import type { DisputeLine } from '../../disputes/line.ts'
import type { Draft } from '../../history/draft.ts'
import type { Item } from '../../items/item.ts'
import type { Amount } from '../../kernel/money/amount.ts'
import { isZeroAmount, signOf, smallerAmount, subtractAmounts } from '../../kernel/money/arithmetic.ts'
import type { CreditsShown } from '../../standings/changes.ts'
import { grouped } from './grouping.ts'
import { placeKey, type SeenItem } from './seen-item.ts'

type ShownCredit = CreditsShown['items'][number]

/** Records credits that had been agreed and that the ledger now shows: that much is no longer awaited (D-5). */
export function recordCreditsShown(draft: Draft, seen: readonly SeenItem[]): void {
  const awaiting = seen.filter(
    ({ standing, place }) =>
      standing.creditAwaited !== null && place !== null && place.dispute === standing.creditAwaited.dispute,
  )
  for (const group of grouped(awaiting, placeKey)) {
    const { place } = group[0]
    const items = group.flatMap(({ item, standing, line }) => {
      const shown =
        line === null || standing.creditAwaited === null
          ? null
          : shownCredit(item, line, standing.creditAwaited.amount)
      return shown === null ? [] : [shown]
    })
    if (place !== null && items.length > 0) {
      draft.record({ type: 'credits-shown', dispute: place.dispute, chunk: place.chunk, items })
    }
  }
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
