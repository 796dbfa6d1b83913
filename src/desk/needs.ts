import type { OutboxPart } from '../messages/outbox.ts'

/** What a gesture reads before it decides, as its command names it. The loader adds what these documents refer to. */
export type Needs = {
  /** Items of the ledger, with their standings. */
  readonly items?: readonly string[]
  readonly disputes?: readonly string[]
  readonly actions?: readonly string[]
  /** Customers of the directory, with their accounts. */
  readonly customers?: readonly string[]
  /** Texts of people: comments, and messages of the outbox. */
  readonly notes?: readonly string[]
  readonly messages?: readonly string[]
  /** Documents of the outbox as a whole. */
  readonly outbox?: readonly OutboxPart[]
  /** Users of the directory. */
  readonly users?: readonly string[]
  /** All items ever in the disputes and actions, with their lines and standings. */
  readonly whole?: boolean
  /** All lines of the disputes named, or of those that items named are in, without the standings of their items. */
  readonly lines?: boolean
  /** The chunks in which items joining the dispute or the action find room. */
  readonly room?: boolean
  /** The history entries that gave the items their status, and the other items that share them. */
  readonly entries?: boolean
  /** Whom messages may go to: the contacts of the customer, the resolver of the dispute, and who may sign. */
  readonly recipients?: boolean
  /** The templates that messages are written from. */
  readonly templates?: readonly string[]
  /** What the templates of the actions named are written from. */
  readonly content?: boolean
}
