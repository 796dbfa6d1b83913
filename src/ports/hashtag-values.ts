import type { TenantId } from '../kernel/ids.ts'

/** What a message is about, for which the host is asked for values of hashtags. */
export interface HashtagValuesRequest {
  /** The hashtags whose values are asked for: links, buttons, images, and texts of the host's own. */
  readonly names: readonly string[]
  readonly template: string
  readonly audience: 'customer' | 'internal'
  readonly customer: string
  /** What the command names; `null` for a dispute or an action that comes into being with the message. */
  readonly dispute: string | null
  readonly action: string | null
}

/**
 * Where the values of hashtags come from that only the host can give: addresses of pages, payments and pictures, and its
 * own texts, by name of hashtag. Addresses begin with `https:`. Asked for each message before it is decided, in a preview
 * too: the same question must get the same answer, and nothing may come of asking.
 */
export type HashtagValues = (
  tenant: TenantId,
  request: HashtagValuesRequest,
) => Promise<Readonly<Record<string, string>>>
