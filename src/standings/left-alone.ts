import { entryAt } from '../kernel/entry-at.ts'
import type { ItemsHeld, ItemsIgnored } from './hold-changes.ts'
import type { Stamp } from './stamp.ts'
import type { Standing } from './standing.ts'
import { startStanding } from './start-standing.ts'

/** The standing of an item that is held or ignored, which may be the first that the desk hears of it (E-6). */
export function leftAlone(
  standing: Standing | undefined,
  change: ItemsHeld | ItemsIgnored,
  index: number,
  stamp: Stamp,
): Standing {
  const entry = entryAt(change.items, index)
  const known = { ...(standing ?? startStanding(entry, stamp.on)), collector: entry.collector }
  return change.type === 'items-held'
    ? { ...known, hold: change.hold }
    : { ...known, ignored: change.ignored }
}
