import type { Labels } from '../../catalogs/labels.ts'
import type { NamedColleague, RenderFacts } from '../render-facts.ts'
import type { TextHashtag } from './hashtag.ts'

/** `#customer_name` and others: who writes to whom about whom (M-2). */
export const peopleHashtags: readonly TextHashtag[] = /* @__PURE__ */ [
  ...rowsOf('all', [
    [
      'recipient_name',
      { fr: 'Nom du destinataire', en: 'Name of the recipient' },
      ({ recipient }) => recipient.name,
    ],
    ['customer_name', { fr: 'Nom du client', en: 'Name of the customer' }, ({ customer }) => customer.name],
    ['customer_id', { fr: 'Identifiant du client', en: 'Id of the customer' }, ({ customer }) => customer.id],
    [
      'company_name',
      { fr: 'Nom de votre société', en: 'Name of your company' },
      ({ company }) => company.name,
    ],
    // Somebody signs every message: the company where nobody collects.
    [
      'collector_name',
      {
        fr: 'Nom du chargé de recouvrement, à défaut de la société',
        en: 'Name of the collector, else of the company',
      },
      ({ collector, company }) => collector?.name ?? company.name,
    ],
    [
      'collector_email',
      { fr: 'Adresse e-mail du chargé de recouvrement', en: 'E-mail address of the collector' },
      ({ collector }) => collector?.email ?? null,
    ],
    [
      'collector_phone',
      { fr: 'Téléphone du chargé de recouvrement', en: 'Phone number of the collector' },
      ({ collector }) => collector?.phone ?? null,
    ],
  ]),
  ...rowsOf('internal', [
    [
      'resolver_name',
      { fr: 'Nom du chargé de résolution', en: 'Name of the resolver' },
      fromResolver(({ name }) => name),
    ],
    [
      'resolver_email',
      { fr: 'Adresse e-mail du chargé de résolution', en: 'E-mail address of the resolver' },
      fromResolver(({ email }) => email),
    ],
    [
      'resolver_phone',
      { fr: 'Téléphone du chargé de résolution', en: 'Phone number of the resolver' },
      fromResolver(({ phone }) => phone),
    ],
  ]),
]

type Row = readonly [name: string, says: Labels, write: TextHashtag['write']]

function rowsOf(audience: TextHashtag['audience'], rows: readonly Row[]): readonly TextHashtag[] {
  return rows.map(([name, says, write]) => ({
    name,
    says,
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
