import type { Labels } from '../../catalogs/labels.ts'
import type { Charges, ItemGroup } from './groups.ts'

const items: Readonly<Record<ItemGroup, Labels>> = {
  all: { fr: 'pièces ouvertes du compte', en: 'open items of the account' },
  overdue: { fr: 'pièces échues du compte', en: 'overdue items of the account' },
  not_due: { fr: 'pièces non échues du compte', en: 'items of the account that are not overdue' },
  selected: { fr: 'pièces sélectionnées', en: 'selected items' },
}

const sums: Readonly<Record<Charges, Labels>> = {
  without: { fr: 'hors pénalités de retard', en: 'without late charges' },
  with: { fr: 'pénalités de retard comprises', en: 'with late charges' },
  only: { fr: 'pénalités de retard seules', en: 'late charges alone' },
}

/** What a list of the family `#items_list` shows. */
export function describeList(group: ItemGroup, showsLateCharges: boolean): Labels {
  const { fr = '', en = '' } = items[group]
  return showsLateCharges
    ? { fr: `Liste\u00A0: ${fr}`, en: `List: ${en}` }
    : { fr: `Liste\u00A0: ${fr}, hors pénalités de retard`, en: `List: ${en}, without late charges` }
}

/** What an amount of the family `#items_amount` is. */
export function describeAmount(group: ItemGroup, charges: Charges): Labels {
  const { fr = '', en = '' } = items[group]
  return {
    fr: `Montant\u00A0: ${fr}, ${sums[charges].fr ?? ''}`,
    en: `Amount: ${en}, ${sums[charges].en ?? ''}`,
  }
}
