import fc from 'fast-check'

import { anyHostileText } from '../../../src/testing/arbitraries/index.ts'
import type { ListedItem, RenderFacts } from '../../../src/templates/render-facts.ts'
import { aDisputeOf, aListed, someFacts } from '../../unit/templates/a-template.ts'

/** Hashtags that stand for texts, amounts and lists, for a template that is about everything. */
export const textNames = [
  'customer_name',
  'recipient_name',
  'dispute_number',
  'dispute_comment',
  'action_name',
  'collector_phone',
  'items_amount',
  'promise_plan',
] as const

/** HTML as an author writes it: elements around words and hashtags, nested well or badly. */
export const anyHtml: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...textNames).map((name) => ` #${name} `) },
      { weight: 2, arbitrary: fc.constantFrom(...textNames).map((name) => `<p title="#${name}">`) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...textNames).map((name) => `<img src="cid:x" alt='#${name}'>`),
      },
      { weight: 1, arbitrary: fc.constant('#items_list_selected ') },
      { weight: 1, arbitrary: fc.constant('<a href="#portal">#portal</a>') },
      {
        weight: 3,
        arbitrary: fc.constantFrom(' ', '\n', 'Dear ', '&amp; ', '&lt;', '{{x}} ', 'https://x.y/#top '),
      },
      {
        weight: 5,
        arbitrary: fc.constantFrom(
          ...[
            '<p>',
            '</p>',
            '<b>',
            '</b>',
            '<i>',
            '</i>',
            '<div>',
            '</div>',
            '<a href="https://x.y">',
            '</a>',
          ],
          ...[
            '<table>',
            '<tr>',
            '<td>',
            '</td>',
            '</tr>',
            '</table>',
            '<ul>',
            '<li>',
            '</li>',
            '</ul>',
            '<br>',
          ],
          ...[
            '<caption>',
            '</caption>',
            '<colgroup>',
            '<col>',
            '<pre>',
            '</pre>',
            '<h1>',
            '</h1>',
            '<span>',
            '</span>',
          ],
          ...[
            '<!-- x -->',
            '<style>p { color: #fff }</style>',
            '<p style="color:#abc">',
            '<font color="#ffffff">',
          ],
        ),
      },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

const anyText = fc.oneof(anyHostileText(), fc.string({ maxLength: 20 }))

/** Two items: an invoice that is late and a credit. */
const items: readonly ListedItem[] = [
  aListed({ number: 'F-1' }),
  aListed({ number: 'A-1', kind: 'credit-note', amount: '-5.00', openAmount: '-5.00' }),
]

/** Facts in which every text is hostile. */
export const anyFacts: fc.Arbitrary<RenderFacts> = fc
  .array(anyText, { minLength: 8, maxLength: 8 })
  .map((texts) => factsOf(texts))

/** The same facts with nothing but ordinary words in them. */
export const neutralFacts: RenderFacts = factsOf(Array.from({ length: 8 }, () => 'word'))

function factsOf(texts: readonly string[]): RenderFacts {
  const [customer = '', recipient = '', number = '', comment = '', action = '', phone = '', cause = ''] =
    texts
  // A ledger keeps numbers short; one that fills a mail by itself would leave no room for its row.
  const named = items.map((listed) => ({
    ...listed,
    item: { ...listed.item, number: (texts[7] ?? '').slice(0, 200) },
  }))
  return someFacts({
    customer: { id: 'C1', name: customer },
    recipient: { name: recipient },
    collector: { name: 'Léa', email: null, phone },
    dispute: aDisputeOf({ number, comment, cause }),
    action: { name: action, on: '2026-07-01', comment },
    promise: { on: '2026-07-15', amounts: { EUR: '5.00' } },
    selection: named,
    statement: named,
    hostValues: { portal: 'https://x.y/z?a=b&c=d' },
  })
}
