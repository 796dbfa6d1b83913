import { isBroken } from '../standings/promised.ts'
import type { Standing } from '../standings/standing.ts'
import type { FoldState } from './fold-state.ts'

/** An action that tracks promises tells how many of its items' are broken, so that the agenda says so (T-2). */
export function countBroken(state: FoldState, before: Standing | undefined, after: Standing): void {
  const was = brokenOf(before)
  const is = brokenOf(after)
  if (before?.action === after.action) addBroken(state, after.action, is - was)
  else {
    addBroken(state, before?.action ?? null, -was)
    addBroken(state, after.action, is)
  }
}

function brokenOf(standing: Standing | undefined): number {
  return standing?.promises.filter(({ state }) => isBroken(state)).length ?? 0
}

function addBroken(state: FoldState, id: string | null, broken: number): void {
  if (id === null || broken === 0) return
  const action = state.read('action', id)
  if (action?.tracks?.kind !== 'promise') return
  const tracks = { ...action.tracks, broken: action.tracks.broken + broken }
  state.write('action', id, { ...action, tracks })
}
