export { anyCatalog } from './catalogs.ts'
export { gestureArbitraries, type GestureArbitraries } from './gestures/table.ts'
export type {
  ActionInWorld,
  DisputeInWorld,
  GestureWorld,
  MessageInWorld,
  StandingInWorld,
} from './gestures/world.ts'
export { anyHistory, itemAfter, type LedgerChange, type LedgerHistory } from './histories.ts'
export { anyHostileId, anyHostileText, anyInvalidId, hostileTexts, type Hostility } from './hostile-text.ts'
export { anyItem, anyItems, anyOpenItem } from './items.ts'
export { anyAmount, anyCurrency, anyDay, anyId, anyInstant } from './values.ts'
