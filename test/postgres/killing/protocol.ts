import type { Day, ErrorCode } from 'redress'

import type { AnyGesture } from '../../gestures/support/act.ts'

/** A gesture under an idempotency key, which also stands in the comment it leaves. */
export type Attempt = AnyGesture & { readonly key: string }

/** What a process needs to work, beginning with what its predecessor left unanswered. */
export type WorkOrder = {
  readonly order: 'work'
  readonly address: string
  /** Ids, numbers and keys of this life begin with it, and its connections bear it. */
  readonly life: string
  readonly seed: number
  readonly today: Day
  readonly unanswered: readonly Attempt[]
}

/** What the parent tells a process. */
export type Order = WorkOrder | { readonly order: 'stop' }

/** How a gesture ended, as its caller was told. */
export type Ending = 'done' | ErrorCode

/** What a process tells the parent: always before it begins a gesture, and as soon as it has the answer. */
export type Told =
  | { readonly told: 'begins'; readonly attempt: Attempt }
  | { readonly told: 'answered'; readonly key: string; readonly ending: Ending }
