import type { Hold, Ignored } from './hold.ts'
import type { ItemOwner } from './item-changes.ts'

/** How a hold ended: somebody released it, or its last day is past (E-6). */
export type ReleaseReason = 'by-hand' | 'over'

/** Items are not chased up to a day (E-6). A hold they had already is replaced. */
export type ItemsHeld = {
  readonly type: 'items-held'
  readonly hold: Hold
  readonly items: readonly ItemOwner[]
}

/** The hold of items ended: they rejoin the scenario at once (E-6). */
export type ItemsReleased = {
  readonly type: 'items-released'
  readonly why: ReleaseReason
  readonly items: readonly { readonly item: string }[]
}

/** Items are not chased until somebody heeds them again (E-6). */
export type ItemsIgnored = {
  readonly type: 'items-ignored'
  readonly ignored: Ignored
  readonly items: readonly ItemOwner[]
}

/** Items are no longer ignored (E-6). */
export type ItemsHeeded = {
  readonly type: 'items-heeded'
  readonly items: readonly { readonly item: string }[]
}
