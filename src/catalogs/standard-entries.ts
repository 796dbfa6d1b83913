import type { CatalogEntry } from './catalog.ts'

/** Why a customer disputes as a whole (E-3). */
export const standardReasons: readonly CatalogEntry[] = [
  entry('contract', 'Désaccord contractuel', 'Contract disagreement'),
  entry('service', 'Insatisfaction sur le service', 'Dissatisfaction with the service'),
  entry('awaited-credit', 'Avoir attendu', 'Credit note awaited'),
  entry('account-errors', 'Erreurs sur le compte', 'Errors on the account'),
  entry('other', 'Autre', 'Other'),
]

/** What we find to be at fault (D-1). */
export const standardRootCauses: readonly CatalogEntry[] = [
  entry('price-list-error', 'Erreur de tarif', 'Price list error'),
  entry('discount-not-applied', 'Remise non appliquée', 'Discount not applied'),
  entry('order-entry-error', 'Erreur de saisie de commande', 'Order entry error'),
  entry('missing-order-number', 'Numéro de commande manquant', 'Missing order number'),
  entry('invoiced-twice', 'Double facturation', 'Invoiced twice'),
  entry('picking-error', 'Erreur de préparation', 'Picking error'),
  entry('transport-damage', 'Avarie de transport', 'Transport damage'),
  entry('late-delivery', 'Retard de livraison', 'Late delivery'),
  entry('product-defect', 'Défaut du produit', 'Product defect'),
  entry('customer-error', 'Erreur du client', 'Error on the customer’s side'),
]

/** How a dispute was dealt with, beside its outcome (D-5). */
export const standardResolutionCodes: readonly CatalogEntry[] = [
  entry('credit-note', 'Avoir', 'Credit note'),
  entry('reinvoiced', 'Refacturation', 'Invoiced again'),
  entry('replaced', 'Remplacement de la marchandise', 'Goods replaced'),
  entry('delivered', 'Livraison complémentaire', 'Remainder delivered'),
  entry('document-sent', 'Envoi du justificatif', 'Document sent'),
  entry('commercial-gesture', 'Geste commercial', 'Commercial gesture'),
  entry('claim-unfounded', 'Réclamation infondée', 'Claim unfounded'),
]

function entry(id: string, fr: string, en: string): CatalogEntry {
  return { id, labels: { fr, en }, active: true }
}
