/** How a specific action reaches somebody; phone, task and legal are done by hand only. */
export type ActionChannel =
  'email' | 'internal-email' | 'letter' | 'registered-letter' | 'sms' | 'phone' | 'task' | 'legal'

/** How a specific action runs: by hand, automatically once confirmed, or automatically. */
export type ActionMode = 'manual' | 'automatic-after-confirmation' | 'automatic'

/** What a dispute does to dunning (E-2): keep its amount out, only mark it, or stop the whole customer. */
export type DunningPolicy = 'exclude' | 'flag' | 'stop-customer'
