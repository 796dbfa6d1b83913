import type { Gesture } from '../gesture.ts'
import { attach } from './attach.ts'
import { cancel } from './cancel.ts'
import { confirm } from './confirm.ts'
import { plan } from './plan.ts'
import { send } from './send.ts'
import { assign } from './assign.ts'
import type { GestureCommand, GestureName } from './commands.ts'
import { complete } from './complete.ts'
import { erase } from './erase.ts'
import { heed } from './heed.ts'
import { hold } from './hold.ts'
import { ignore } from './ignore.ts'
import { liftDispute } from './lift-dispute.ts'
import { putInDispute } from './put-in-dispute.ts'
import { release } from './release.ts'
import { detach } from './detach.ts'
import { edit } from './edit.ts'
import { openDispute } from './open-dispute.ts'
import { reopen } from './reopen.ts'
import { reschedule } from './reschedule.ts'
import { resolve } from './resolve.ts'
import { sync } from './sync.ts'

/** Every gesture of the desk. What is not a row here cannot write. */
export const gestures: { readonly [Name in GestureName]: Gesture<GestureCommand<Name>> } = {
  openDispute,
  plan,
  attach,
  confirm,
  send,
  cancel,
  resolve,
  detach,
  complete,
  reschedule,
  assign,
  edit,
  reopen,
  hold,
  release,
  ignore,
  heed,
  putInDispute,
  liftDispute,
  erase,
  sync,
}
