import type { Words } from './words.ts'

/** What messages say in Dutch. */
export const wordsNl: Words = {
  number: 'Nummer',
  documentDate: 'Datum',
  dueDate: 'Vervaldatum',
  daysLate: 'Dagen te laat',
  amount: 'Bedrag',
  disputed: 'Betwist',
  open: 'Openstaand',
  toPay: 'Te betalen',
  lateCharges: 'Rente en kosten',
  currency: 'Valuta',
  total: 'Totaal',
  and: 'en',
  more: (count) => (count === 1 ? 'en 1 andere post' : `en ${count} andere posten`),
  outcomes: {
    unstated: 'afgesloten',
    accepted: 'klacht aanvaard',
    rejected: 'klacht niet aanvaard',
    compromise: 'gedeeltelijk akkoord',
    withdrawn: 'klacht ingetrokken',
    settled: 'vereffend',
    'written-off': 'afgeboekt',
    'entered-in-error': 'per vergissing geopend',
    mixed: 'verschillende uitkomsten',
  },
  buttons: {
    page: 'Online antwoorden',
    'pay-overdue': 'Vervallen facturen betalen',
    'pay-undisputed': 'Betalen wat niet betwist is',
    'pay-in-three': 'In 3 termijnen betalen',
    logo: 'Logo',
    portrait: 'Portret',
    signature: 'Handtekening',
  },
}
