import type { Words } from './words.ts'

/** What messages say in French. */
export const wordsFr: Words = {
  number: 'Pièce',
  documentDate: 'Date',
  dueDate: 'Échéance',
  daysLate: 'Jours de retard',
  amount: 'Montant',
  disputed: 'En litige',
  open: 'Solde',
  toPay: 'À régler',
  lateCharges: 'Pénalités de retard',
  currency: 'Devise',
  total: 'Total',
  and: 'et',
  more: (count) => (count === 1 ? 'et 1 autre pièce' : `et ${count} autres pièces`),
  outcomes: {
    unstated: 'clos',
    accepted: 'réclamation acceptée',
    rejected: 'réclamation non retenue',
    compromise: 'accord partiel',
    withdrawn: 'réclamation retirée',
    settled: 'soldé',
    'written-off': 'abandonné',
    'entered-in-error': 'ouvert par erreur',
    mixed: 'issues diverses',
  },
  buttons: {
    page: 'Répondre en ligne',
    'pay-overdue': 'Régler les factures échues',
    'pay-undisputed': 'Régler hors litiges',
    'pay-in-three': 'Régler en 3 fois',
    logo: 'Logo',
    portrait: 'Portrait',
    signature: 'Signature',
  },
}
