import { describeAmount, describeList } from './describe-items.ts'
import type { AmountsHashtag, ListHashtag } from './hashtag.ts'
import { itemsOf, spokenOf, sumDisputed, sumItems, type Charges, type ItemGroup } from './groups.ts'

const groups: readonly ItemGroup[] = ['all', 'overdue', 'not_due', 'selected']

const charges: readonly (readonly [suffix: string, charges: Charges])[] = [
  ['', 'without'],
  ['_include_late_penalties', 'with'],
  ['_exclude_late_penalties', 'without'],
  ['_late_penalties', 'only'],
]

/** `#items_list` and its family: tables of items (M-2). */
export const listHashtags: readonly ListHashtag[] = /* @__PURE__ */ groups.flatMap((group) => [
  listOf(group, '', true),
  listOf(group, '_exclude_late_penalties', false),
])

/** `#items_amount` and its family: what items come to, per currency (M-2). */
export const amountHashtags: readonly AmountsHashtag[] = /* @__PURE__ */ [
  ...groups.flatMap((group) => charges.map(([suffix, which]) => amountOf(group, suffix, which))),
  {
    ...common('all'),
    name: 'items_amount_disputed',
    says: { fr: 'Montant en litige sur le compte', en: 'Amount in dispute on the account' },
    kind: 'amounts',
    claimsLateCharges: false,
    sum: ({ statement }) => sumDisputed(statement ?? []),
  },
]

function listOf(group: ItemGroup, suffix: string, claimsLateCharges: boolean): ListHashtag {
  return {
    ...common(group),
    name: `items_list${suffixOf(group)}${suffix}`,
    says: describeList(group, claimsLateCharges),
    kind: 'list',
    claimsLateCharges,
    list: (facts) => itemsOf(group, facts),
  }
}

function amountOf(group: ItemGroup, suffix: string, which: Charges): AmountsHashtag {
  return {
    ...common(group),
    name: `items_amount${suffixOf(group)}${suffix}`,
    says: describeAmount(group, which),
    kind: 'amounts',
    claimsLateCharges: which !== 'without',
    sum: (facts, dunning) => sumItems(spokenOf(itemsOf(group, facts), dunning), which),
  }
}

function common(group: ItemGroup) {
  return {
    audience: 'all',
    scope: group === 'selected' ? 'selection' : null,
    needsStatement: group !== 'selected',
  } as const
}

function suffixOf(group: ItemGroup): string {
  return group === 'all' ? '' : `_${group}`
}
