import { anInvoice, cleared, reversed, settled } from './books.ts'
import { sendSome } from './sent-messages.ts'
import { openWorld, prepare, type Prepared } from './world.ts'

/**
 * A story after which every gesture has something to act on: on 15 June C-1 has a dispute of three items, one of two
 * whose clock stands still, two closed ones, an imported one, three actions of their own items, of which one is paid,
 * promises that are pending, broken and replaced, and free items; C-2 a dispute that stops its dunning. Some of it is held
 * or ignored, and C-2 is in dispute as a whole. A worker sent what waited: of its own actions one failed because its message
 * was refused, one because it had nobody to go to, and of one nobody knows whether its message arrived. Of what the ledger and the calendar did since, the desk was told nothing yet.
 */
export async function tellStory(): Promise<Prepared> {
  const items = [
    anInvoice('A1', '1000.00'),
    anInvoice('A2', '400.00'),
    anInvoice('A3', '250.00'),
    anInvoice('A4', '-80.00'),
    anInvoice('A5', '600.00'),
    anInvoice('A6', '900.00'),
    anInvoice('A7', '5000', 'C-1', 'JPY'),
    settled(anInvoice('A8', '10.00'), 'paid', '2026-04-02'),
    anInvoice('A9', '77.10'),
    anInvoice('AC', '-20.00'),
    anInvoice('AD', '510.00'),
    anInvoice('AE', '520.00'),
    anInvoice('AF', '530.00'),
    anInvoice('AG', '540.00'),
    anInvoice('AH', '550.00'),
    anInvoice('AI', '560.00'),
    anInvoice('AJ', '550.00'),
    anInvoice('AK', '560.00'),
    anInvoice('AP', '550.00'),
    anInvoice('AQ', '560.00'),
    anInvoice('AR', '570.00'),
    anInvoice('AS', '550.00'),
    anInvoice('AT', '560.00'),
    anInvoice('AU', '610.00'),
    anInvoice('AV', '620.00'),
    anInvoice('AW', '630.00'),
    anInvoice('AX', '640.00'),
    anInvoice('AY', '650.00'),
    anInvoice('B1', '300.00', 'C-2', 'USD'),
    anInvoice('B2', '120.00', 'C-2', 'USD'),
    anInvoice('B3', '75.50', 'C-2', 'USD'),
    anInvoice('B4', '10.00', 'C-2'),
    anInvoice('B5', '45.00', 'C-2', 'USD'),
    anInvoice('B6', '46.00', 'C-2', 'USD'),
  ]
  const world = await openWorld({ items, today: '2026-06-01' })
  const item = (id: string) => world.items().find((one) => one.id === id) ?? anInvoice(id, '0.00')
  const desk = world.desk('s')
  const by = { by: 'lea' }
  const comment = 'Said on the phone.'
  const onDay = (day: string) => world.clock.set(`${day}T12:00:00.000Z`)

  await desk.openDispute(
    {
      items: ['A1', { item: 'A2', disputed: '150.00' }, 'A4'],
      status: 'dispute-price',
      comment,
      resolver: 'martin',
      messages: [{ subject: 'Please look', text: comment }],
    },
    by,
  )
  const stopping = await desk.openDispute(
    { items: ['B1', 'B2', 'B6'], status: 'dispute-quality', comment, dunning: 'stop-customer' },
    by,
  )
  const agreed = await desk.openDispute({ items: ['A5', 'A3'], status: 'dispute-delivery', comment }, by)
  const old = await desk.openDispute(
    { items: ['A9'], status: 'dispute-quality', comment, resolver: 'martin' },
    by,
  )
  const paid = await desk.openDispute(
    { items: ['B5'], status: 'dispute-price', comment, dunning: 'flag' },
    by,
  )
  onDay('2026-06-03')
  await desk.resolve(agreed.dispute.id, { outcome: 'accepted', credit: '100.00' }, by)
  await desk.complete(old.action.id, {}, by)
  await desk.resolve(stopping.dispute.id, { items: ['B2'], outcome: 'rejected' }, by)
  onDay('2026-06-05')
  world.put(settled(item('B5'), 'paid', '2026-06-04'))
  await desk.sync({ items: ['B5'] })
  if ((await desk.dispute(paid.dispute.id)).state !== 'closed') throw new Error('The story went wrong.')

  await desk.plan(
    {
      items: ['AD', 'AE'],
      name: 'Second reminder',
      channel: 'email',
      on: '2026-06-20',
      mode: 'automatic-after-confirmation',
      content: { subject: 'Reminder', text: 'Please pay.' },
    },
    by,
  )
  const call = await desk.plan({ items: ['AF', 'AG'], name: 'Call', channel: 'phone', on: '2026-06-16' }, by)
  await desk.detach(call.action.id, { items: ['AG'], why: 'mistake' }, by)
  await desk.plan({ items: ['AH'], name: 'Ask again', channel: 'email', on: '2026-06-25' }, by)
  await desk.importDispute(
    { number: 'L-2026-17', items: ['AI'], status: 'dispute-price', comment, openedOn: '2026-05-02' },
    by,
  )

  const waited = await desk.openDispute(
    { items: ['AS', 'AT'], status: 'dispute-administrative', comment, resolver: 'martin' },
    by,
  )
  await desk.pause(waited.dispute.id, { reason: comment }, by)

  await desk.qualify({ items: ['AJ', 'AK'], status: 'in-progress', comment, followUp: 'scenario' }, by)

  // Ids of their own, so that those of the other gestures stay what they are.
  const promising = world.desk('pr')
  await promising.promise({ items: ['AP', 'AQ'], amount: '600.00', on: '2026-06-10' }, by)
  await promising.promise({ items: ['AR'], on: '2026-06-08', followUp: 'scenario' }, by)
  const plan = [{ on: '2026-06-18', amount: '100.00' }, { on: '2026-06-30' }]
  await promising.promise({ items: ['AQ'], plan, move: true }, by)

  const reason = 'Waits for the merger.'
  await desk.hold({ items: ['A9', 'AC'], reason, until: '2026-06-30' }, by)
  await desk.hold({ items: ['B3'], reason, until: '2026-06-10' }, by)
  await desk.hold({ customer: 'C-1', reason, until: '2026-06-30' }, by)
  await desk.hold({ customer: 'C-2', reason, until: '2026-06-10' }, by)
  await desk.ignore({ items: ['AG', 'AC'], reason }, by)
  await desk.ignore({ customer: 'C-1', reason }, by)
  await desk.putInDispute('C-2', { reason: 'contract', comment }, by)

  onDay('2026-06-12')
  await sendSome(world)

  onDay('2026-06-15')
  world.put(cleared(item('A1'), '200.00', 'paid', '2026-06-09'))
  world.put(cleared(item('A2'), '300.00', 'credited', '2026-06-10'))
  world.put(cleared(item('A5'), '40.00', 'credited', '2026-06-12'))
  world.put(reversed(item('B5'), '2026-06-13'))
  world.put(settled(item('B6'), 'paid', '2026-06-14'))
  world.put(settled(item('AH'), 'paid', '2026-06-14'))
  return prepare(world)
}

/** The same story, and then all sending was stopped. */
export async function tellStoppedStory(story: Prepared): Promise<Prepared> {
  const world = await openWorld(story)
  await world.desk('st').stopSending({ comment: 'Two letters went to the wrong customer.' }, { by: 'lea' })
  return prepare(world)
}
