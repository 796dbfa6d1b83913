import { smallMapping, type SmallFile } from './replay-in-process.ts'

/** A small file with all that a replay can live: disputes open, settled and lost, credit notes, several currencies. */
export const smallLedger: SmallFile = {
  csv: [
    'number,customer,invoiced,due,amount,settled,disputed,currency,region',
    '1,Ärzte & Söhne,2026-01-01,2026-01-31,800,,yes,EUR,north',
    '2,Ärzte & Söhne,2026-01-02,,-300,,no,EUR,north',
    '3,"Dupont, père",2026-01-03,2026-02-02,1250.50,2026-02-20,yes,EUR,',
    '4,"Dupont, père",2026-01-03,2026-02-02,99.99,2026-02-01,no,EUR,south',
    '5,C5,2026-01-04,2026-02-03,1000,2026-03-01,lost,JPY,south',
    '6,C5,2026-01-04,2026-02-03,2500,,yes,JPY,south',
    '7,C7,2026-02-10,2026-03-12,1.125,2026-02-11,lost,KWD,north',
    '8,C7,2026-02-10,2026-03-12,0.001,,yes,KWD,north',
    '9,C7,2027-02-10,2027-03-12,5,,yes,KWD,north',
  ].join('\n'),
  mapping: {
    ...smallMapping,
    currency: { column: 'currency', allowed: ['EUR', 'JPY', 'KWD'] },
    disputed: { column: 'disputed', yes: ['yes', 'lost'], no: ['no'] },
    lost: { column: 'disputed', yes: ['lost'] },
    breakDownBy: ['region'],
  },
}
