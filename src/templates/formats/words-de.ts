import type { Words } from './words.ts'

/** What messages say in German. */
export const wordsDe: Words = {
  number: 'Beleg',
  documentDate: 'Datum',
  dueDate: 'Fällig am',
  daysLate: 'Tage überfällig',
  amount: 'Betrag',
  disputed: 'Strittig',
  open: 'Offen',
  toPay: 'Zu zahlen',
  lateCharges: 'Verzugskosten',
  currency: 'Währung',
  total: 'Summe',
  and: 'und',
  more: (count) => (count === 1 ? 'und 1 weiterer Beleg' : `und ${count} weitere Belege`),
  outcomes: {
    unstated: 'abgeschlossen',
    accepted: 'Reklamation anerkannt',
    rejected: 'Reklamation nicht anerkannt',
    compromise: 'teilweise Einigung',
    withdrawn: 'Reklamation zurückgezogen',
    settled: 'ausgeglichen',
    'written-off': 'ausgebucht',
    'entered-in-error': 'irrtümlich eröffnet',
    mixed: 'verschiedene Ergebnisse',
  },
  buttons: {
    page: 'Online antworten',
    'pay-overdue': 'Fällige Rechnungen bezahlen',
    'pay-undisputed': 'Unstrittiges bezahlen',
    'pay-in-three': 'In 3 Raten bezahlen',
    logo: 'Logo',
    portrait: 'Porträt',
    signature: 'Unterschrift',
  },
}
