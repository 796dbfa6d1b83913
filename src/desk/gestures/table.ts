import type { Gesture } from '../gesture.ts'
import { attach } from './attach.ts'
import { cancel } from './cancel.ts'
import { confirm } from './confirm.ts'
import { plan } from './plan.ts'
import { send } from './send.ts'
import { amend } from './amend.ts'
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
import { importDispute } from './import-dispute.ts'
import { openDispute } from './open-dispute.ts'
import { qualify } from './qualify.ts'
import { promise } from './promise.ts'
import { reopen } from './reopen.ts'
import { reschedule } from './reschedule.ts'
import { resolve } from './resolve.ts'
import { adjust } from './adjust.ts'
import { annotate } from './annotate.ts'
import { escalate } from './escalate.ts'
import { pause } from './pause.ts'
import { relabel } from './relabel.ts'
import { resume } from './resume.ts'
import { decideMessage } from './decide-message.ts'
import { resumeSending } from './resume-sending.ts'
import { retry } from './retry.ts'
import { stopSending } from './stop-sending.ts'
import { split } from './split.ts'
import { sync } from './sync.ts'

/** Every gesture of the desk. What is not a row here cannot write. */
export const gestures: { readonly [Name in GestureName]: Gesture<GestureCommand<Name>> } = {
  qualify,
  amend,
  openDispute,
  plan,
  attach,
  confirm,
  send,
  cancel,
  promise,
  resolve,
  detach,
  complete,
  reschedule,
  assign,
  edit,
  reopen,
  relabel,
  split,
  adjust,
  annotate,
  escalate,
  pause,
  resume,
  hold,
  release,
  ignore,
  heed,
  putInDispute,
  liftDispute,
  importDispute,
  decideMessage,
  retry,
  stopSending,
  resumeSending,
  erase,
  sync,
}
