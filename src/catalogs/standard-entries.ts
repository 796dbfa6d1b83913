import type { CatalogEntry } from './catalog.ts'

/** Why a customer disputes as a whole (E-3). */
export const standardReasons: readonly CatalogEntry[] = /* @__PURE__ */ entriesOf([
  ['contract', 'Désaccord contractuel', 'Contract disagreement'],
  ['service', 'Insatisfaction sur le service', 'Dissatisfaction with the service'],
  ['awaited-credit', 'Avoir attendu', 'Credit note awaited'],
  ['account-errors', 'Erreurs sur le compte', 'Errors on the account'],
  ['other', 'Autre', 'Other'],
])

/** What we find to be at fault (D-1). */
export const standardRootCauses: readonly CatalogEntry[] = /* @__PURE__ */ entriesOf([
  ['price-list-error', 'Erreur de tarif', 'Price list error'],
  ['discount-not-applied', 'Remise non appliquée', 'Discount not applied'],
  ['order-entry-error', 'Erreur de saisie de commande', 'Order entry error'],
  ['missing-order-number', 'Numéro de commande manquant', 'Missing order number'],
  ['invoiced-twice', 'Double facturation', 'Invoiced twice'],
  ['picking-error', 'Erreur de préparation', 'Picking error'],
  ['transport-damage', 'Avarie de transport', 'Transport damage'],
  ['late-delivery', 'Retard de livraison', 'Late delivery'],
  ['product-defect', 'Défaut du produit', 'Product defect'],
  ['customer-error', 'Erreur du client', 'Error on the customer’s side'],
])

/** How a dispute was dealt with, beside its outcome (D-5). */
export const standardResolutionCodes: readonly CatalogEntry[] = /* @__PURE__ */ entriesOf([
  ['credit-note', 'Avoir', 'Credit note'],
  ['reinvoiced', 'Refacturation', 'Invoiced again'],
  ['replaced', 'Remplacement de la marchandise', 'Goods replaced'],
  ['delivered', 'Livraison complémentaire', 'Remainder delivered'],
  ['document-sent', 'Envoi du justificatif', 'Document sent'],
  ['commercial-gesture', 'Geste commercial', 'Commercial gesture'],
  ['claim-unfounded', 'Réclamation infondée', 'Claim unfounded'],
])

function entriesOf(
  rows: readonly (readonly [id: string, fr: string, en: string])[],
): readonly CatalogEntry[] {
  return rows.map(([id, fr, en]) => ({ id, labels: { fr, en }, active: true }))
}
