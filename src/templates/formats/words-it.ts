import type { Words } from './words.ts'

/** What messages say in Italian. */
export const wordsIt: Words = {
  number: 'Documento',
  documentDate: 'Data',
  dueDate: 'Scadenza',
  daysLate: 'Giorni di ritardo',
  amount: 'Importo',
  disputed: 'Contestato',
  open: 'Aperto',
  toPay: 'Da pagare',
  lateCharges: 'Interessi e spese di mora',
  currency: 'Valuta',
  total: 'Totale',
  and: 'e',
  more: (count) => (count === 1 ? 'e 1 altro documento' : `e altri ${count} documenti`),
  outcomes: {
    unstated: 'chiusa',
    accepted: 'reclamo accettato',
    rejected: 'reclamo non accettato',
    compromise: 'accordo parziale',
    withdrawn: 'reclamo ritirato',
    settled: 'saldata',
    'written-off': 'stralciata',
    'entered-in-error': 'aperta per errore',
    mixed: 'esiti diversi',
  },
  buttons: {
    page: 'Rispondi online',
    'pay-overdue': 'Paga le fatture scadute',
    'pay-undisputed': 'Paga quanto non contestato',
    'pay-in-three': 'Paga in 3 rate',
    logo: 'Logo',
    portrait: 'Ritratto',
    signature: 'Firma',
  },
}
