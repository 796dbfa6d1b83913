import { assign } from './assign.ts'
import { complete } from './complete.ts'
import { detach } from './detach.ts'
import { edit } from './edit.ts'
import { qualify } from './qualify.ts'
import { reopen } from './reopen.ts'
import { reschedule } from './reschedule.ts'
import { resolve } from './resolve.ts'
import { sync } from './sync.ts'

/** Every gesture of the desk. What is not a row here cannot write. */
export const gestures = {
  qualify,
  resolve,
  detach,
  complete,
  reschedule,
  assign,
  edit,
  reopen,
  sync,
} as const

/** The name of a gesture. */
export type GestureName = keyof typeof gestures

/** The command of a gesture, by name. */
export type GestureCommand<Name extends GestureName> = Parameters<(typeof gestures)[Name]['decide']>[2]
