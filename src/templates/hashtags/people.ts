import type { NamedColleague, RenderFacts } from '../render-facts.ts'
import type { TextHashtag } from './hashtag.ts'

/** `#customer_name` and others: who writes to whom about whom (M-2). */
export const peopleHashtags: readonly TextHashtag[] = /* @__PURE__ */ [
  ...rowsOf('all', [
    ['recipient_name', ({ recipient }) => recipient.name],
    ['customer_name', ({ customer }) => customer.name],
    ['customer_id', ({ customer }) => customer.id],
    ['company_name', ({ company }) => company.name],
    // Somebody signs every message: the company where nobody collects.
    ['collector_name', ({ collector, company }) => collector?.name ?? company.name],
    ['collector_email', ({ collector }) => collector?.email ?? null],
    ['collector_phone', ({ collector }) => collector?.phone ?? null],
  ]),
  ...rowsOf('internal', [
    ['resolver_name', fromResolver(({ name }) => name)],
    ['resolver_email', fromResolver(({ email }) => email)],
    ['resolver_phone', fromResolver(({ phone }) => phone)],
  ]),
]

type Row = readonly [name: string, write: TextHashtag['write']]

function rowsOf(audience: TextHashtag['audience'], rows: readonly Row[]): readonly TextHashtag[] {
  return rows.map(([name, write]) => ({
    name,
    kind: 'text',
    keepsLines: false,
    audience,
    scope: null,
    needsStatement: false,
    write,
  }))
}

function fromResolver(read: (resolver: NamedColleague) => string | null): TextHashtag['write'] {
  return ({ resolver }: RenderFacts) => (resolver === null ? null : read(resolver))
}
