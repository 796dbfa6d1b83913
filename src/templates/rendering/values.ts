import { writeTotals, type Formats } from '../formats/formats.ts'
import type { Hashtag, HostValueHashtag } from '../hashtags/hashtag.ts'
import type { RenderFacts } from '../render-facts.ts'
import { hostValueOf, labelOf } from './host-value.ts'
import { writeList, type ListRoom } from './list-value.ts'
import { cleanLine, cleanValue, escapeHtml } from './safe-values.ts'

/** What a hashtag stands for: a text, and for what is made of markup or an address that too. */
export type HashtagValue = {
  readonly text: string
  readonly markup?: string
  readonly address?: string
}

/** What the value of a hashtag depends on beside the facts. */
export type Circumstance = ListRoom & {
  readonly language: string
  readonly formats: Formats
}

const BUTTON =
  'display:inline-block;padding:8px 16px;border-radius:4px;background:#1f4e79;color:#ffffff;text-decoration:none'
const WIDTH = 'max-width:240px;height:auto'

/**
 * The value of a hashtag now (M-5).
 *
 * @throws {RedressError} `host-value-invalid` when the host's value cannot be used.
 */
export function valueOf(hashtag: Hashtag, facts: RenderFacts, circumstance: Circumstance): HashtagValue {
  const { formats, isDunning } = circumstance
  switch (hashtag.kind) {
    case 'text': {
      const clean = hashtag.keepsLines ? cleanValue : cleanLine
      return { text: clean(hashtag.write(facts, formats)) }
    }
    case 'amounts':
      return { text: writeTotals(hashtag.sum(facts, isDunning), formats) }
    case 'list':
      return writeList(hashtag, facts, formats, circumstance)
    case 'host-text':
      return { text: cleanValue(hostValueOf(hashtag, facts)) }
    case 'link':
    case 'button':
    case 'image':
      return addressValue(hashtag, hostValueOf(hashtag, facts), labelOf(hashtag, circumstance.language))
  }
}

function addressValue({ kind, resizes }: HostValueHashtag, address: string, label: string): HashtagValue {
  const href = escapeHtml(address)
  const words = escapeHtml(label)
  switch (kind) {
    case 'image': {
      const style = resizes ? ` style="${WIDTH}"` : ''
      // An image says nothing that a reader of the text would miss.
      return { text: '', markup: `<img src="${href}" alt="${words}"${style}>`, address }
    }
    case 'button':
      return {
        text: `${label}: ${address}`,
        markup: `<a href="${href}" style="${BUTTON}">${words}</a>`,
        address,
      }
    default:
      return { text: `${label}: ${address}`, markup: `<a href="${href}">${words}</a>`, address }
  }
}
