/** Codes of messages: of sending them, and of deciding what becomes of them. Nothing was written. */
export interface MessageErrors {
  /** A message of the action is on its way, and nobody knows yet whether it arrived. Wait, or decide about it. */
  'message-under-way': { readonly action: string; readonly messages: readonly string[] }
  /** Nothing may be chased of what the action asks for (E-1): `reasons` are the codes that `explain` tells. */
  'nothing-to-chase': { readonly action: string; readonly reasons: readonly string[] }
  /** The template is written for customers and the recipient is a colleague, or the other way round (M-3). */
  'template-not-for-audience': {
    readonly template: string
    readonly audience: 'customer' | 'internal'
    readonly recipient: 'customer' | 'internal'
  }
  /** The tenant has no such message. */
  'message-unknown': { readonly message: string }
  /** The message is being handed over, or has been: it is too late to cancel it (OB10). */
  'message-too-late': { readonly message: string; readonly state: string }
  /** This cannot be decided about a message in this state; `allowed` can. */
  'decision-not-possible': {
    readonly message: string
    readonly state: string
    readonly decision: string
    readonly allowed: readonly string[]
  }
  /** The text of the message was erased: there is nothing left to send. */
  'message-erased': { readonly message: string }
  /** The action has not failed: there is nothing to retry. Send it, or wait for its day. */
  'nothing-to-retry': { readonly action: string; readonly state: string }
  /** Sending is stopped already, or goes on already. */
  'sending-unchanged': { readonly stopped: boolean }
}
