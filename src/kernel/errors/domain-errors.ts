import type { ActionErrors } from './action-errors.ts'

/** Codes of refused gestures: what was asked, what holds, what would be allowed. Nothing was written. */
export interface DomainErrors extends ActionErrors {
  /**
   * The stored history cannot have come from gestures: the store lost or reordered documents. Restore it, and run the
   * conformance kit on the adapter.
   */
  'history-inconsistent': { readonly subject: string }
  /** The store answered with another tenant's document. Run the conformance kit on the adapter. */
  'tenant-mismatch': { readonly kind: string; readonly id: string }
  /** A document was written by a newer version of the library, or by something else. Upgrade the library. */
  'document-unreadable': {
    readonly kind: string
    readonly id: string
    readonly found: number | null
    readonly readable: number
  }
  /** The ledger knows no such items. Name items that it lists. */
  'item-unknown': { readonly items: readonly string[] }
  /** An item is named twice. Name each once. */
  'item-duplicate': { readonly item: string }
  /** The items belong to several customers. One gesture is about one customer. */
  'customers-mixed': { readonly customers: readonly string[] }
  /** The ledger settled the item: there is nothing left to dispute. */
  'item-settled': { readonly item: string; readonly settledOn: string }
  /** The item is in an open dispute already (D-3), and an item is in at most one. */
  'item-already-disputed': { readonly item: string; readonly dispute: string }
  /** The items are in several disputes. One gesture is about one of them. */
  'disputes-mixed': { readonly disputes: readonly string[] }
  /** No status can be taken from an item that has none. */
  'nothing-to-qualify': { readonly item: string }
  /** The item has no status, so that there is no entry to amend. */
  'nothing-to-amend': { readonly item: string }
  /** The entry is shared by several items. Say whether it is amended for all of them or for one. */
  'scope-missing': {
    readonly item: string
    readonly entry: string
    readonly shared: number
    readonly allowed: readonly string[]
  }
  /** The item is not disputed in this dispute now. Name items that are. */
  'item-not-disputed': { readonly item: string; readonly dispute: string }
  /** The item was never in this dispute; it can be attached, not taken up again (D-7). */
  'item-never-disputed': { readonly item: string; readonly dispute: string }
  /** The status may not follow the one that the item has (K-5). */
  'status-not-allowed': { readonly item: string; readonly from: string; readonly to: string }
  /** The amount disputed of an item must have its sign, not be zero and not be more than is open (D-2). */
  'disputed-amount-invalid': {
    readonly item: string
    readonly given: string
    readonly open: string
    readonly currency: string
  }
  /** A dispute of credits alone is refused (D-2): the customer must owe something that is disputed. */
  'dispute-of-credits': { readonly items: readonly string[] }
  /**
   * A comment is missing: the resolver's brief of a dispute, why an action is cancelled, or why items or a customer
   * are held or ignored (E-6).
   */
  'comment-missing': { readonly gesture: string }
  /** The customer cannot have spoken in the future. */
  'said-in-future': { readonly given: string; readonly today: string }
  /** A dispute was imported under this number before: it keeps it. Give each its own. */
  'dispute-number-taken': { readonly number: string; readonly dispute: string }
  /** A dispute that is open was opened today or before. */
  'opened-in-future': { readonly given: string; readonly today: string }
  /** An open dispute always has a tracking action: its items cannot just follow the scenario. */
  'dispute-needs-tracking': { readonly dispute: string | null; readonly action: string | null }
  /** The directory knows no such customer. */
  'customer-unknown': { readonly customer: string }
  /** The customer is in dispute as a whole already, and for this reason (E-3). Give another reason, or lift it. */
  'customer-already-disputed': { readonly customer: string; readonly reason: string | null }
  /** The customer is not in dispute as a whole (E-3): there is nothing to lift. */
  'customer-not-disputed': { readonly customer: string }
  /** A hold lasts until today or later (E-6). */
  'hold-date-past': { readonly given: string; readonly today: string }
  /** The item, or the customer, is not held now (E-6): it never was, it was released, or its last day is past. */
  'not-held': { readonly item: string | null; readonly customer: string | null }
  /** The item, or the customer, is not ignored now (E-6). */
  'not-ignored': { readonly item: string | null; readonly customer: string | null }
  /** The directory knows no such users. */
  'user-unknown': { readonly users: readonly string[] }
  /** An internal message, or the work of a resolver, goes to internal people of the directory only (M-6). */
  'recipient-not-internal': { readonly user: string }
  /** A message goes to the customer or to colleagues, never to both. Send two messages. */
  'audiences-mixed': { readonly message: number }
  /** A message has nobody to go to: name recipients, or a resolver. */
  'recipient-missing': { readonly message: number }
  /** The customer has no such contacts in the directory. */
  'contact-unknown': { readonly contacts: readonly string[]; readonly customer: string }
  /** A recipient has no e-mail address in the directory. */
  'recipient-without-address': { readonly kind: 'user' | 'contact'; readonly id: string }
  /** The host's policy refuses a dispute whose resolver is sent nothing. Add a message to the resolver. */
  'resolver-not-informed': { readonly resolver: string }
  /** The tenant has no such dispute. */
  'dispute-unknown': { readonly dispute: string }
  /** The dispute is closed; reopen it first (D-7). */
  'dispute-closed': { readonly dispute: string }
  /** The dispute is open already. */
  'dispute-open': { readonly dispute: string }
  /** The dispute has this status already (D-9). Relabel it as another one, or annotate it. */
  'status-unchanged': { readonly dispute: string; readonly status: string }
  /** A split leaves something behind (D-11): to give all items another cause, relabel the dispute. */
  'split-takes-all': { readonly dispute: string }
  /** Items that are moved or split off go into another dispute: name it. */
  'target-missing': { readonly why: string }
  /** Items are moved into another dispute than the one they are in. */
  'target-is-source': { readonly dispute: string }
  /** Nothing of the dispute would be different. Name what is to change. */
  'nothing-to-change': { readonly dispute: string }
  /** The clock of the dispute stands still already (D-10). Resume it, or wait for the day it runs again. */
  'dispute-paused': { readonly dispute: string; readonly since: string; readonly until: string | null }
  /** The clock of the dispute runs (D-10): there is nothing to resume. */
  'dispute-not-paused': { readonly dispute: string }
  /** A pause ends on a day after today (D-10). */
  'pause-end-past': { readonly given: string; readonly today: string }
  /** No item of the dispute can be disputed again: all are settled, disputed elsewhere or were never in it (D-7). */
  'nothing-to-reopen': { readonly dispute: string }
  /** `accepted` and `compromise` state the amount to credit (D-5). */
  'credit-missing': { readonly outcome: string }
  /** Only `accepted` and `compromise` have an amount to credit (D-5). */
  'credit-not-expected': { readonly outcome: string; readonly allowed: readonly string[] }
  /** The amount to credit is above zero and at most what is disputed of the items (D-5). */
  'credit-out-of-range': { readonly given: string; readonly disputed: string; readonly currency: string }
  /**
   * A credit that another dispute agreed is still awaited of the item (D-5). Resolve without a credit, or once the
   * ledger shows the one that is due.
   */
  'credit-already-awaited': { readonly item: string; readonly dispute: string }
  /** One amount to credit cannot stand for several currencies. Resolve the items of each currency apart. */
  'credit-currencies-mixed': { readonly currencies: readonly string[] }
  /** Leaving a dispute for another reason needs a status and an outcome. */
  'status-and-outcome-missing': { readonly why: string }
  /**
   * Leaving for this reason has no such field: what entered by mistake, or goes into another dispute, has neither
   * outcome, credit, code nor status of its own, and what is resolved takes the status of its cause.
   */
  'field-not-expected': { readonly why: string; readonly field: string }
  /**
   * The host does not let this person do this (P-4). `reason` is a code of the host. Ask somebody who may.
   */
  'not-authorized': { readonly gesture: string; readonly by: string; readonly reason: string | null }
  /** There are no such comments or messages to erase. Name ids of `HistoryEvent.notes` and `.messages`. */
  'text-unknown': { readonly notes: readonly string[]; readonly messages: readonly string[] }
  /** Texts that are written later cannot be purged now. Give today or an earlier day. */
  'purge-in-future': { readonly given: string; readonly today: string }
  /** The author `system` stands for what the ledger brought about; a person acts under another name. */
  'author-reserved': { readonly by: string }
  /** The status an item leaves its dispute with cannot be a dispute itself. Move or split it instead. */
  'status-is-a-dispute': { readonly status: string }
  /** The idempotency key was used before for another command. Draw a new key for a new command. */
  'key-reused': { readonly key: string; readonly gesture: string }
  /**
   * Somebody else changed what the command names between reading and writing (I-4). `changed` names the documents and
   * `events` what came between; look at them and decide again.
   */
  conflict: {
    readonly changed: readonly { readonly kind: string; readonly id: string }[]
    readonly events: readonly string[]
  }
  /** Others kept changing what the gesture reads, try after try. Try again later. */
  'too-contended': { readonly gesture: string; readonly attempts: number }
}
