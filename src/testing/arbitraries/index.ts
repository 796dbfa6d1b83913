export { gestureArbitraries, type GestureArbitraries } from './gestures/table.ts'
export type { DisputeInWorld, GestureWorld } from './gestures/world.ts'
