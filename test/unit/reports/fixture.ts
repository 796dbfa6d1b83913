import type { Dispute } from '../../../src/disputes/dispute.ts'
import type { Item } from '../../../src/items/item.ts'
import type { Standing } from '../../../src/standings/standing.ts'
import { aDispute, anEpisode, anItem, aStanding, closed, ended, inDispute } from './facts-of.ts'

/** The day the fixture of the figures is looked at. */
export const asOf = '2026-06-30'

const price = 'dispute-price'
const quality = 'dispute-quality'

const open = (
  id: string,
  customer: string,
  amount: string,
  dueDate: string,
  more: Partial<Item> = {},
): Item => anItem(id, { customer, amount, openAmount: amount, dueDate, ...more })

export const items: readonly Item[] = [
  open('F1', 'C1', '1200.00', '2026-05-31'),
  open('F2', 'C1', '800.00', '2026-06-15'),
  open('F3', 'C1', '500.00', '2026-07-15'),
  open('A1', 'C1', '-200.00', '2026-06-05', { kind: 'credit-note' }),
  open('F4', 'C2', '2000.00', '2026-04-30'),
  open('F5', 'C2', '1000.00', '2026-06-30'),
  open('F8', 'C2', '300.00', '2026-06-20'),
  open('P1', 'C2', '-400.00', '2026-06-01', { kind: 'payment', dueDate: null }),
  open('F6', 'C3', '700.00', '2026-03-01'),
  open('F7', 'C3', '900.00', '2026-06-01', { currency: 'USD' }),
  open('X1', 'C3', '5000.00', '2026-06-10', { kind: 'down-payment-request' }),
]

export const standings: readonly Standing[] = [
  aStanding('F1', {
    ...inDispute('D1', price, '1200.00'),
    since: '2026-05-20',
    resolver: 'martin',
    collector: 'lea',
  }),
  aStanding('F2', { ...inDispute('D2', quality, '300.00'), since: '2026-06-20', collector: 'lea' }),
  aStanding('F4', {
    customer: 'C2',
    status: { id: 'promise', type: 'promise', entry: 'event-2' },
    since: '2026-06-10',
    collector: 'lea',
  }),
  aStanding('F5', {
    ...inDispute('D3', price, '1000.00'),
    customer: 'C2',
    since: '2026-06-25',
    resolver: 'martin',
    collector: 'lea',
  }),
  aStanding('F6', {
    customer: 'C3',
    status: { id: 'litigation', type: 'litigation', entry: 'event-3' },
    since: '2026-05-01',
    collector: 'omar',
  }),
  aStanding('F7', {
    ...inDispute('D4', quality, '900.00'),
    customer: 'C3',
    currency: 'USD',
    since: '2026-06-05',
    resolver: 'zoe',
    collector: 'omar',
  }),
]

/** D1 to D4 are open; E1 and E4 are two episodes of one dispute. */
export const disputes: readonly Dispute[] = [
  aDispute('D1', [anEpisode(price, '2026-05-20', { respondedOn: '2026-05-21' })], { resolver: 'martin' }),
  aDispute('D2', [anEpisode(quality, '2026-06-20')]),
  aDispute('D3', [anEpisode(price, '2026-06-25')], { customer: 'C2', resolver: 'martin' }),
  aDispute('D4', [anEpisode(quality, '2026-06-05', { respondedOn: '2026-06-07' })], {
    customer: 'C3',
    resolver: 'zoe',
  }),
  aDispute(
    'E1',
    [
      closed(price, '2026-01-05', '2026-01-15', 'rejected'),
      closed(price, '2026-04-01', '2026-04-09', 'rejected', { opening: 'reopened' }),
    ],
    ended('1000.00'),
  ),
  aDispute('E2', [closed(price, '2026-02-01', '2026-02-21', 'accepted')], ended('600.00', '600.00')),
  aDispute('E3', [closed(price, '2026-03-10', '2026-03-14', 'compromise')], ended('400.00', '100.00')),
  aDispute('E5', [closed(quality, '2026-02-10', '2026-03-12', 'accepted')], ended('900.00', '900.00')),
  aDispute('E6', [closed(quality, '2026-05-01', '2026-05-16', 'settled')], ended('500.00')),
  aDispute('E7', [closed(quality, '2026-06-02', '2026-06-02', 'entered-in-error')]),
]
