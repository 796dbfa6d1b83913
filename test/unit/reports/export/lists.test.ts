import { describe, expect, it } from 'vitest'

import type { Desk } from '../../../../src/desk/desk.ts'
import type { Listed } from '../../../../src/desk/questions/pages.ts'
import type { Action } from '../../../../src/actions/action.ts'
import { csvOf } from '../../../../src/reports/export/csv.ts'
import { agendaTable } from '../../../../src/reports/export/lists/agenda-table.ts'
import { awaitedCreditsTable } from '../../../../src/reports/export/lists/awaited-credits-table.ts'
import { customersInDisputeTable } from '../../../../src/reports/export/lists/customers-in-dispute-table.ts'
import { debtorsTable } from '../../../../src/reports/export/lists/debtors-table.ts'
import { disputesTable } from '../../../../src/reports/export/lists/disputes-table.ts'
import { promisesTable } from '../../../../src/reports/export/lists/promises-table.ts'
import { staleDisputesTable } from '../../../../src/reports/export/lists/stale-disputes-table.ts'
import { workloadTable } from '../../../../src/reports/export/lists/workload-table.ts'
import type { Column, Table } from '../../../../src/reports/export/table.ts'
import { debtsOf } from '../../../../src/reports/debts.ts'
import { createSampleDesk } from '../../../../src/testing/samples/sample-desk.ts'
import { aDispute, anEpisode, closed } from '../facts-of.ts'
import { asOf, items } from '../fixture.ts'
import { fileOf, linesOf } from './csv-of.ts'

const by = { by: 'lea' }
const canary = 'between-us'

/** The lists that a desk answers, by what their documents are. */
type DocumentsOf<Question> = Question extends (...args: never[]) => Promise<Listed<infer Document>>
  ? Document
  : never
type ListName = {
  [Name in keyof Desk]: [DocumentsOf<Desk[Name]>] extends [never] ? never : Name
}[keyof Desk]

/** What was said in a history, and what became of messages, is read one by one: they have no table. */
type WithoutTable = 'history' | 'problems'

/** A table for each list of a desk, which takes its documents as they are. */
type ListTables = {
  readonly [Name in Exclude<ListName, WithoutTable>]: {
    readonly rowsOf: (document: DocumentsOf<Desk[Name]>) => readonly unknown[]
    readonly columns: readonly unknown[]
  }
}

const tables = {
  disputes: disputesTable,
  customersInDispute: customersInDisputeTable,
  creditAwaited: awaitedCreditsTable,
  stale: staleDisputesTable,
  agenda: agendaTable,
  promises: promisesTable,
  debtors: debtorsTable,
  workload: workloadTable,
} as const satisfies ListTables

const columnsOf = Object.entries(tables).map(
  ([name, { columns }]) => [name, columns as readonly Column<never>[]] as const,
)

/** Some columns of a table. */
const only = <Source, Row>(table: Table<Source, Row>, ...ids: readonly string[]): Table<Source, Row> => ({
  ...table,
  columns: ids.flatMap((id) => table.columns.filter((column) => column.id === id)),
})

describe('the table of a list (R-10)', () => {
  it.each(columnsOf)('of %s has a head for each column in French and in English', (_name, columns) => {
    for (const { headers } of columns) expect(Object.keys(headers).sort()).toEqual(['en', 'fr'])
  })

  it.each(columnsOf)('of %s has each id and each head once', (_name, columns) => {
    for (const namesOf of [
      ({ id }: Column<never>) => id,
      ({ headers }: Column<never>) => headers['fr'],
      ({ headers }: Column<never>) => headers['en'],
    ]) {
      expect(new Set(columns.map(namesOf)).size).toBe(columns.length)
    }
  })

  it.each(columnsOf)('of %s has a currency wherever it has amounts', (_name, columns) => {
    const types = new Set(columns.map(({ type }) => type))
    expect(types.has('currency')).toBe(types.has('amount'))
  })
})

describe('disputes', () => {
  const amounts = aDispute('D1', []).amounts
  const inTwo = aDispute('D1', [anEpisode('dispute-price', '2026-05-20')], {
    amounts: {
      ...amounts,
      original: { EUR: '300.00', JPY: '5000' },
      current: { EUR: '0.00', JPY: '5000' },
      paid: { EUR: '50.00' },
      credited: { EUR: '200.00' },
      otherwise: { EUR: '10.00' },
      released: { EUR: '40.00' },
      toCredit: { EUR: '200.00' },
    },
  })

  it('have a row for each currency, in which original = current + paid + credited + otherwise + released (D-8)', () => {
    const table = only(
      disputesTable,
      ...[
        'number',
        'currency',
        'original',
        'current',
        'paid',
        'credited',
        'otherwise',
        'released',
        'toCredit',
      ],
    )
    expect(linesOf(table, [inTwo])).toEqual([
      'D1,EUR,300.00,0.00,50.00,200.00,10.00,40.00,200.00',
      'D1,JPY,5000,5000,0,0,0,0,0',
    ])
  })

  it('of which nothing was ever counted have a row without amounts', () => {
    const empty = { ...inTwo, amounts: { ...amounts, original: {} } }
    expect(linesOf(only(disputesTable, 'number', 'currency', 'original', 'paid'), [empty])).toEqual(['D1,,,'])
  })

  it('tell of the last episode when it closed and how, and how many there were (D-7)', () => {
    const table = only(disputesTable, 'number', 'state', 'openedOn', 'closedOn', 'outcome', 'episodes')
    const reopened = aDispute('D2', [
      closed('dispute-price', '2026-01-05', '2026-01-15', 'rejected'),
      closed('dispute-price', '2026-04-01', '2026-04-09', 'accepted'),
    ])
    expect(linesOf(table, [inTwo, reopened])).toEqual([
      'D1,open,2026-05-20,,,1',
      'D1,open,2026-05-20,,,1',
      'D2,closed,2026-01-05,2026-04-09,accepted,2',
    ])
  })

  it('have all that is known of the record', () => {
    const full = aDispute('id-1', [anEpisode('dispute-price', '2026-05-20')], {
      number: 'D-7',
      reference: 'OLD-1',
      rootCause: 'price-list-error',
      priority: 'high',
      resolver: 'martin',
      resolverInformed: false,
      lastContactOn: '2026-06-01',
      escalations: 2,
      items: { total: 3, disputed: 2 },
    })
    expect(fileOf(disputesTable, [full], { language: 'fr', separator: ';' })).toBe(
      'Litige;Numéro;Référence;Client;Motif;Cause réelle;Priorité;État;Ouvert le;Clos le;Issue;Épisodes;' +
        'Chargé de résolution;Chargé de résolution informé;Dernier contact le;Escalades;Pièces;Pièces en litige;' +
        'Devise;À l’origine;En litige;Payé;Avoir émis;Soldé autrement;Libéré;Avoir accordé\r\n' +
        'id-1;D-7;OLD-1;C1;dispute-price;price-list-error;high;open;2026-05-20;;;1;' +
        'martin;false;2026-06-01;2;3;2;EUR;100.00;100.00;0.00;0.00;0.00;0.00;0.00\r\n',
    )
  })
})

describe('stale disputes (D-10)', () => {
  it('have every reason, and what each says', () => {
    const stale = {
      dispute: aDispute('D1', [anEpisode('dispute-price', '2026-05-20')]),
      reasons: [
        { code: 'no-contact', lastContactOn: '2026-05-20', days: 41 },
        { code: 'tracking-late', plannedOn: '2026-05-27' },
        { code: 'no-resolver' },
        { code: 'service-level-passed', dueBy: '2026-06-19', escalationDue: true },
      ],
    } as const
    expect(linesOf(staleDisputesTable, [stale])).toEqual([
      'D1,D1,C1,dispute-price,,2026-05-20,EUR,100.00,' +
        'no-contact tracking-late no-resolver service-level-passed,2026-05-20,2026-05-27,2026-06-19,true',
    ])
    const noResolver = { ...stale, reasons: [{ code: 'no-resolver' }] } as const
    expect(
      linesOf(only(staleDisputesTable, 'reasons', 'plannedOn', 'dueBy', 'escalationDue'), [noResolver]),
    ).toEqual(['no-resolver,,,'])
  })
})

describe('customers in dispute (E-3)', () => {
  it('have no row when they are not in dispute', () => {
    const account = { customer: 'C1', stoppingDisputes: 0, dispute: null, hold: null, ignored: null }
    const dispute = {
      since: '2026-05-01',
      reason: null,
      reasonSince: null,
      dunning: 'stop-customer',
      comment: 'note-1',
      by: 'lea',
    } as const
    expect(linesOf(customersInDisputeTable, [account, { ...account, dispute }])).toEqual([
      'C1,2026-05-01,,,stop-customer,lea',
    ])
  })
})

describe('debtors (E-5)', () => {
  const disputed = new Map([
    ['F1', '1200.00'],
    ['F2', '300.00'],
    ['F5', '1000.00'],
    ['F7', '900.00'],
  ])
  const debtors = debtsOf(items, disputed, asOf).map((debt) => ({
    ...debt,
    name: null,
    collector: debt.customer === 'C3' ? 'omar' : 'lea',
    dispute: null,
    held: false,
  }))

  it('have a row for each currency: C1 owes 2,300, of which 1,500 are disputed', () => {
    expect(linesOf(debtorsTable, debtors)).toEqual([
      'C1,,lea,EUR,2300.00,2000.00,1500.00,2026-05-31,30,,,false',
      'C2,,lea,EUR,2900.00,2300.00,1000.00,2026-04-30,61,,,false',
      'C3,,omar,EUR,700.00,700.00,0.00,2026-03-01,121,,,false',
      'C3,,omar,USD,900.00,900.00,900.00,2026-06-01,29,,,false',
    ])
  })

  it('are told by names that are no formulas, and by why they are in dispute (CS1, E-3)', () => {
    const [debtor] = debtors
    if (debtor === undefined) throw new Error('There is no debtor.')
    const dispute = { since: '2026-05-01', reason: '-contract' } as const
    expect(
      linesOf(only(debtorsTable, 'customer', 'name', 'inDisputeSince', 'reason', 'held'), [
        { ...debtor, customer: '+C1', name: '=1+1', dispute, held: true },
      ]),
    ).toEqual(["'+C1,'=1+1,2026-05-01,'-contract,true"])
  })
})

describe('the workload (R-8)', () => {
  it('has a row for each resolver and currency, counts repeated, and one without amounts where nothing is disputed', () => {
    const counts = { disputes: 2, actions: 3, lateActions: 1 }
    expect(
      linesOf(workloadTable, [
        { ...counts, resolver: 'martin', disputed: { EUR: '2200.00', USD: '-12.50' } },
        { ...counts, resolver: null, disputed: { EUR: '300.00' } },
        { resolver: '@zoe', disputes: 0, disputed: {}, actions: 1, lateActions: 0 },
      ]),
    ).toEqual(['martin,2,3,1,EUR,2200.00', 'martin,2,3,1,USD,-12.50', ',2,3,1,EUR,300.00', "'@zoe,0,1,0,,"])
  })
})

describe('the lists of a desk on which much was written', async () => {
  const { desk, clock } = createSampleDesk()
  const comment = canary
  const { dispute, action } = await desk.openDispute(
    { items: ['F-1042'], status: 'dispute-price', comment },
    by,
  )
  await desk.annotate(dispute.id, { comment }, by)
  await desk.plan(
    {
      items: ['F-1043'],
      name: 'Call',
      channel: 'email',
      on: '2026-12-05',
      comment,
      content: { subject: canary, text: canary },
    },
    by,
  )
  await desk.promise({ items: ['F-1044'], on: '2026-12-04', comment }, by)
  await desk.putInDispute('C-1', { reason: 'contract', comment }, by)
  const other = await desk.openDispute(
    { items: ['F-1043'], status: 'dispute-quality', comment, move: true },
    by,
  )
  await desk.resolve(other.dispute.id, { outcome: 'accepted', credit: '10.00', comment }, by)
  clock.set('2026-12-20T08:00:00.000Z')
  const files = {
    disputes: fileOf(disputesTable, (await desk.disputes()).documents),
    customers: fileOf(customersInDisputeTable, (await desk.customersInDispute()).documents),
    credits: fileOf(awaitedCreditsTable, (await desk.creditAwaited()).documents),
    stale: fileOf(staleDisputesTable, (await desk.stale()).documents),
    agenda: fileOf(agendaTable, (await desk.agenda()).documents),
    promises: fileOf(promisesTable, (await desk.promises()).documents),
    debtors: fileOf(debtorsTable, (await desk.debtors()).documents),
    workload: fileOf(workloadTable, (await desk.workload()).documents),
  }

  it('each have rows', () => {
    for (const file of Object.values(files)) expect(file.split('\r\n').length).toBeGreaterThan(2)
  })

  it('hold no comment, no text of a message, and no reference to one (AU2)', () => {
    for (const file of Object.values(files)) {
      expect(file).not.toContain(canary)
      expect(file).not.toContain(dispute.brief)
    }
  })

  it('tell of an action what it tracks, and count no items of those that a dispute counts', () => {
    const rows = linesOf(only(agendaTable, 'on', 'name', 'tracks', 'dispute', 'items', 'collector'), [action])
    expect(rows).toEqual([`2026-12-08,${action.name},dispute,${dispute.id},,lea`])
  })

  it('have French heads', () => {
    const headsOf = <Source, Row>(table: Table<Source, Row>) =>
      fileOf(table, [], { language: 'fr', separator: ';' }).trimEnd()
    expect(headsOf(agendaTable)).toBe(
      'Date;Action;Client;Canal;Mode;État;Suivi de;Litige;Statut;Chargé de résolution;Chargé de recouvrement;' +
        'Pièces;Envois;Échec;Confirmée le;Terminée le',
    )
    expect(headsOf(promisesTable)).toBe(
      'Pièce;Client;Promis pour le;Toléré jusqu’au;Devise;Promis;Payé;État;Faite le;Constatée le',
    )
    expect(headsOf(awaitedCreditsTable)).toBe(
      'Pièce;Client;Chargé de recouvrement;Litige;Devise;Avoir à émettre;Depuis le;Jours d’attente;En souffrance',
    )
    expect(headsOf(customersInDisputeTable)).toBe(
      'Client;En litige depuis le;Raison;Raison depuis le;Relance;Mis en litige par',
    )
    expect(headsOf(staleDisputesTable)).toBe(
      'Litige;Numéro;Client;Motif;Chargé de résolution;Ouvert le;Devise;En litige;Raisons;Dernier contact le;' +
        'Suivi prévu le;À résoudre pour le;À escalader',
    )
    expect(headsOf(debtorsTable)).toBe(
      'Client;Nom;Chargé de recouvrement;Devise;Solde;Échu;En litige;Plus ancienne échéance;Jours de retard;' +
        'En litige depuis le;Raison;Relance suspendue',
    )
    expect(headsOf(workloadTable)).toBe(
      'Chargé de résolution;Litiges ouverts;Actions ouvertes;Actions en retard;Devise;En litige',
    )
  })

  it('tell all of an action that is known (A-1, A-11)', () => {
    const done: Action = {
      ...action,
      id: 'a-1',
      name: 'Rappel',
      customer: 'C-1',
      on: '2026-12-05',
      channel: 'email',
      mode: 'automatic',
      state: 'failed',
      tracks: { kind: 'promise', broken: 1 },
      items: { total: 3, attached: 2 },
      status: 'promise',
      resolver: 'zoe',
      collector: 'lea',
      timesSent: 2,
      failure: 'no-address',
      confirmedOn: '2026-12-04',
      endedOn: '2026-12-06',
    }
    expect(linesOf(agendaTable, [done])).toEqual([
      '2026-12-05,Rappel,C-1,email,automatic,failed,promise,,promise,zoe,lea,2,2,no-address,2026-12-04,2026-12-06',
    ])
  })

  it('tell how long a credit has been awaited (D-5)', () => {
    expect(files.credits.split('\r\n')[1]).toBe(
      `F-1043,C-1,lea,${other.dispute.id},EUR,10.00,2026-12-01,19,false`,
    )
  })
})

it('a host adds a column of its own, and a table of its own records', () => {
  const names = new Map([['C1', 'Brasserie du Port']])
  const table: typeof promisesTable = {
    ...promisesTable,
    columns: [
      ...promisesTable.columns.slice(0, 2),
      { id: 'name', type: 'text', headers: { en: 'Name' }, value: ({ customer }) => names.get(customer) },
    ],
  }
  expect([...csvOf(table, [])]).toEqual(['Item,Customer,Name\r\n'])
})
