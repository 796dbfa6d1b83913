import type * as fc from 'fast-check'

import type { GestureCommand, GestureName } from '../../../desk/gestures/commands.ts'
import { adjustCommands, annotateCommands, relabelCommands, splitCommands } from './care.ts'
import { escalateCommands, pauseCommands, resumeCommands } from './clock.ts'
import {
  heedCommands,
  holdCommands,
  ignoreCommands,
  liftDisputeCommands,
  putInDisputeCommands,
  releaseCommands,
} from './accounts.ts'
import { completeCommands, detachCommands, resolveCommands } from './endings.ts'
import { importDisputeCommands } from './imports.ts'
import { openDisputeCommands, reopenCommands } from './openings.ts'
import { assignCommands, editCommands, eraseCommands, rescheduleCommands, syncCommands } from './upkeep.ts'
import { amendCommands, qualifyCommands } from './qualifications.ts'
import { attachCommands, cancelCommands, confirmCommands, planCommands, sendCommands } from './plans.ts'
import {
  decideMessageCommands,
  resumeSendingCommands,
  retryCommands,
  stopSendingCommands,
} from './messages.ts'
import { promiseCommands } from './promises.ts'
import type { GestureWorld } from './world.ts'

/** For each gesture, the commands that make sense in a world. */
export type GestureArbitraries = {
  readonly [Name in GestureName]: (world: GestureWorld) => fc.Arbitrary<GestureCommand<Name>>
}

/**
 * For each gesture of the desk, commands about the things of a world: mostly such as the desk accepts, now and then
 * such as it refuses. They name their dispute or action as a field, as `desk.preview` takes them.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check'
 * import { standardCatalog } from 'redress'
 * import { gestureArbitraries } from 'redress/testing/arbitraries'
 *
 * const nothing = { items: [], disputes: [], actions: [], standings: [], accounts: [], users: [], contacts: [] }
 * const outbox = { texts: { notes: [], messages: [] }, messages: [], failed: [] }
 * const world = { today: '2026-06-15', catalog: standardCatalog, ...outbox, ...nothing }
 * fc.sample(gestureArbitraries.sync(world), 3).length // 3
 * ```
 */
export const gestureArbitraries: GestureArbitraries = {
  qualify: qualifyCommands,
  amend: amendCommands,
  openDispute: openDisputeCommands,
  plan: planCommands,
  attach: attachCommands,
  confirm: confirmCommands,
  send: sendCommands,
  cancel: cancelCommands,
  promise: promiseCommands,
  resolve: resolveCommands,
  detach: detachCommands,
  complete: completeCommands,
  reschedule: rescheduleCommands,
  assign: assignCommands,
  edit: editCommands,
  reopen: reopenCommands,
  relabel: relabelCommands,
  split: splitCommands,
  adjust: adjustCommands,
  annotate: annotateCommands,
  escalate: escalateCommands,
  pause: pauseCommands,
  resume: resumeCommands,
  hold: holdCommands,
  release: releaseCommands,
  ignore: ignoreCommands,
  heed: heedCommands,
  putInDispute: putInDisputeCommands,
  liftDispute: liftDisputeCommands,
  importDispute: importDisputeCommands,
  decideMessage: decideMessageCommands,
  retry: retryCommands,
  stopSending: stopSendingCommands,
  resumeSending: resumeSendingCommands,
  erase: eraseCommands,
  sync: syncCommands,
}
