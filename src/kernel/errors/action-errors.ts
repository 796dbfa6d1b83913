/** Codes of refused gestures on specific actions, and on the promises that they track. Nothing was written. */
export interface ActionErrors {
  /** The item is in an open action already. Say to move it, or detach it first. */
  'item-in-action': { readonly item: string; readonly action: string }
  /** The item is not in this action now. Name items that are. */
  'item-not-in-action': { readonly item: string; readonly action: string }
  /** The action follows no dispute: nothing in it can be disputed or resolved. */
  'action-without-dispute': { readonly action: string }
  /** An action is planned for today or later. */
  'action-date-past': { readonly given: string; readonly today: string }
  /** The channel is done by hand only. */
  'mode-not-allowed': { readonly channel: string; readonly mode: string; readonly allowed: readonly string[] }
  /** The tenant has no such action. */
  'action-unknown': { readonly action: string }
  /** An action needs a name, a channel and a day: give them, or an action to copy. */
  'action-incomplete': { readonly missing: readonly string[] }
  /** The action waits for no confirmation: it is done by hand, runs without one, or has it already. */
  'nothing-to-confirm': { readonly action: string; readonly state: string }
  /** What goes over this channel is not sent by the library: a phone call, a task, a letter. Complete the action. */
  'channel-not-sendable': { readonly channel: string; readonly allowed: readonly string[] }
  /** The action has no content to send. Give one with the gesture, or edit the action. */
  'content-missing': { readonly action: string | null }
  /** Settlements left the action without items: there is nothing to send about, or to hand over. */
  'action-without-items': { readonly action: string }
  /** The action has ended: it can no longer be changed. */
  'action-ended': { readonly action: string; readonly state: string }
  /** A promise takes a status of type `promise`; with `null`, the catalog has no active one. */
  'status-not-a-promise': {
    readonly status: string | null
    readonly type: string | null
    readonly allowed: readonly string[]
  }
  /** Nobody promises to pay in the past (T-1). */
  'promise-date-past': { readonly given: string; readonly today: string }
  /** The days of a plan follow one another, each later than the one before (T-1). */
  'promise-plan-unordered': { readonly given: string; readonly after: string }
  /**
   * What is promised has the sign of what is open, is not zero and at most what is open, all days of a plan together
   * (T-1). `item` is `null` when the amount is for all items.
   */
  'promised-amount-invalid': {
    readonly item: string | null
    readonly given: string
    readonly open: string
    readonly currency: string
  }
  /** Only what the customer owes is promised (T-1): credits are not. */
  'promise-of-credits': { readonly items: readonly string[] }
  /** One amount cannot be promised in several currencies. Promise the items of each currency apart. */
  'promise-currencies-mixed': { readonly currencies: readonly string[] }
  /** A promise needs its date: an item cannot leave its dispute with a bare promise status. */
  'promise-date-missing': { readonly status: string }
  /** An edit changes at least one thing. */
  'nothing-to-edit': { readonly action: string }
}
