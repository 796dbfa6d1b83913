/** A mistake that a worker could be written with. */
export type Bug =
  /** Hands a message over before that it was begun is durable. */
  | 'sends-before-begin'
  /** Writes down that a message was accepted, and hands it over then. */
  | 'concludes-before-sending'
  /** Takes "nobody knows" for "not accepted". */
  | 'unknown-is-refusal'
  /** Takes whatever a mailer throws for "not accepted". */
  | 'thrown-is-refusal'
  /** Lets an answer count for the attempt that runs now, whichever it belongs to. */
  | 'no-fence'
  /** Takes messages of others for forsaken before their lease is over. */
  | 'reaps-at-once'
  /** Looks after nobody's messages. */
  | 'never-reaps'
  /** Sends what a dead worker left again, as if nothing had happened. */
  | 'resends-after-crash'
  /** Gives the mailer no deadline. */
  | 'no-deadline'
  /** Trusts the provider to know a key for ever. */
  | 'no-window'
  /** Counts the provider's window from the last attempt instead of the first in doubt. */
  | 'window-from-last-attempt'
  /** Takes a refusal for the end of a message of which an older attempt is in doubt. */
  | 'refusal-ends-doubt'
  /** Draws the id of a message instead of deriving it from its occurrence. */
  | 'random-message-id'
  /** The same, and writes over what others wrote meanwhile. */
  | 'random-message-id-unguarded'
  /** Gives each attempt a key of its own. */
  | 'key-for-each-attempt'
  /** Does not look at the switch. */
  | 'ignores-stop'
  /** Does not look again at what a message asks for. */
  | 'no-second-look'
  /** Does not ask how many messages may still go today. */
  | 'ignores-cap'
  /** Runs what nobody confirmed. */
  | 'runs-unconfirmed'
  /** Does not write down what became of a message. */
  | 'forgets-to-conclude'
  /** Writes it down twice. */
  | 'concludes-twice'
