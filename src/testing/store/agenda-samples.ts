import type { Write } from '../../ports/store.ts'
import { write } from './gestures.ts'

/** The agenda of planned actions. */
export const planned = { list: 'actions', states: ['planned'] } as const

/** A planned action of a day. */
export const action = (id: string, on: string, from = 0, state = 'planned'): Write =>
  write('action', id, { state, on, collector: 'lea' }, from, { id, on })

/** Three digits, so that ids sort as numbers do. */
export const pad = (at: number): string => String(at).padStart(3, '0')
