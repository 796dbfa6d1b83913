import { laterDay, type Day } from '../kernel/calendar/day.ts'
import { entryAt, inconsistentHistory } from '../kernel/entry-at.ts'
import type { AmountsAdjusted, ItemsDisputed, ItemsLeftDispute, Outcome } from '../standings/changes.ts'
import type { BalancesChanged, CreditsShown, ItemsSettled } from '../standings/ledger-item-changes.ts'
import { addShift, type AmountShift } from './amount-shift.ts'
import { adjustLine, creditLine, joinLine, leaveLine, rejoinLine, shiftLine } from './evolve-line.ts'
import type { DisputeLine, DisputeLines } from './line.ts'

/** The changes that touch the lines of a dispute. */
export type LineChange =
  ItemsDisputed | ItemsLeftDispute | BalancesChanged | ItemsSettled | CreditsShown | AmountsAdjusted

/** A chunk of lines after a change, and what the change did to the amounts. */
export type LinesStep = {
  readonly lines: DisputeLines
  readonly shift: AmountShift
  /** Lines that did not exist before. */
  readonly added: number
  /** The outcomes with which items had left the running episode that are back now: they no longer count (D-5). */
  readonly returned: readonly Outcome[]
}

/** What a change makes of the chunk of lines it names (D-8). `recordedOn` is the day the desk recorded it. */
export function evolveLines(chunk: DisputeLines, change: LineChange, recordedOn: Day): LinesStep {
  const shift: AmountShift = new Map()
  const returned: Outcome[] = []
  const positions = new Map(change.items.map(({ item }, index) => [item, index]))
  const lines = chunk.lines.map((line) => {
    const index = positions.get(line.item)
    if (index === undefined) return line
    positions.delete(line.item)
    const next = evolveLine(line, change, index, recordedOn)
    addShift(shift, line, next)
    const left = line.stays.at(-1)
    if (change.type === 'items-disputed' && left?.episode === change.episode && left.outcome !== null) {
      returned.push(left.outcome)
    }
    return next
  })
  const added = positions.size
  for (const index of positions.values()) {
    if (change.type !== 'items-disputed') {
      throw inconsistentHistory(
        `A ${change.type} change names an item that the dispute never held.`,
        chunk.dispute,
      )
    }
    const line = joinLine(entryAt(change.items, index), change)
    addShift(shift, undefined, line)
    lines.push(line)
  }
  return { lines: { ...chunk, lines }, shift, added, returned }
}

function evolveLine(line: DisputeLine, change: LineChange, index: number, recordedOn: Day): DisputeLine {
  switch (change.type) {
    case 'items-disputed':
      return rejoinLine(line, entryAt(change.items, index), change)
    case 'items-left-dispute':
      return leaveLine(line, change, entryAt(change.items, index).toCredit, recordedOn)
    case 'balances-changed':
      return shiftLine(line, entryAt(change.items, index))
    case 'items-settled': {
      const { shift, balance } = entryAt(change.items, index)
      const cleared = shift === null ? { ...line, ...balance } : shiftLine(line, { shift, balance })
      return closeStay(cleared, change, recordedOn)
    }
    case 'credits-shown':
      return creditLine(line, entryAt(change.items, index))
    case 'amounts-adjusted':
      return adjustLine(line, entryAt(change.items, index).disputed)
  }
}

/** The ledger's settlement day may lie before the day the item came in: a stay never ends before it began. */
function closeStay(line: DisputeLine, change: ItemsSettled, untilRecordedOn: Day): DisputeLine {
  const stays = line.stays.map((stay) =>
    stay.until === null
      ? ({
          ...stay,
          until: laterDay(change.on, stay.from),
          untilRecordedOn,
          why: 'settled',
          outcome: 'settled',
        } as const)
      : stay,
  )
  return { ...line, stays }
}
