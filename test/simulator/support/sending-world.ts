import {
  createDesk,
  createWorker,
  defineCatalog,
  standardCatalog,
  type Desk,
  type Mailer,
  type WorkerOptions,
} from 'redress'
import {
  createManualClock,
  createMemoryDirectory,
  createMemoryLedger,
  createMemoryMailer,
  createMemoryStore,
  createSequentialIds,
  type ManualClock,
  type MemoryMailer,
} from 'redress/memory'

import { anInvoice } from '../../support/desk-world.ts'
import { interceptPorts, type Intercept } from '../../support/intercepted-ports.ts'
import { people } from '../../gestures/support/people.ts'

const catalog = defineCatalog(standardCatalog)
const lea = { by: 'lea' }
const content = { subject: 'Open invoices', text: 'Please look.' }

/** Several actions that are due on one day, and what workers make of them. */
export type SendingWorld = {
  readonly clock: ManualClock
  readonly mailer: MemoryMailer
  /** A desk of its own, as another process would have. */
  readonly desk: (prefix: string, intercept?: Intercept) => Desk
  /** The mailer, each sending of which is a call of a port. */
  readonly intercepted: (intercept: Intercept) => Mailer
  /** What anybody can see in the end: each message with how often it arrived, and each action. */
  readonly observed: () => Promise<Observed>
}

export type Observed = {
  readonly messages: readonly { readonly id: string; readonly state: string; readonly arrived: number }[]
  readonly actions: readonly (readonly [id: string, state: string, timesSent: number])[]
}

/** A reminder for each of so many invoices, and a dispute whose resolver is told of it and reminded. */
export async function sendingWorld(reminders: number, windowMs: number | null): Promise<SendingWorld> {
  const clock = createManualClock('2026-06-01T08:00:00.000Z')
  const store = createMemoryStore()
  const ids = Array.from({ length: reminders }, (_, at) => `F-${at + 1}`)
  const ledger = createMemoryLedger(
    [...ids, 'F-D'].map((id) => anInvoice(id, '1000.00', { customer: 'C-1' })),
  )
  const directory = createMemoryDirectory(people)
  const mailer = createMemoryMailer({
    clock,
    ...(windowMs !== null && { idempotency: { windowMs } }),
  })
  const desk = (prefix: string, intercept: Intercept = (_call, proceed) => proceed()): Desk =>
    createDesk({
      tenant: 'main',
      clock,
      catalog,
      settings: { zone: 'Europe/Paris', sendWindow: null },
      ...interceptPorts({ store, ledger, directory, ids: createSequentialIds(prefix) }, intercept),
    })
  const office = desk('office')
  const actions: string[] = []
  const messages: string[] = []
  for (const item of ids) {
    const { action } = await office.plan(
      { items: [item], name: 'Reminder', channel: 'email', on: '2026-06-01', mode: 'automatic', content },
      lea,
    )
    actions.push(action.id)
  }
  const disputed = await office.openDispute(
    {
      items: ['F-D'],
      status: 'dispute-price',
      comment: 'The price is wrong.',
      resolver: 'martin',
      messages: [content],
      followUp: { on: '2026-06-01', mode: 'automatic', channel: 'internal-email', content },
    },
    lea,
  )
  actions.push(disputed.action.id)
  messages.push(...disputed.messages, ...actions.map((id) => `${id}-o1-1`))
  return {
    clock,
    mailer,
    desk,
    intercepted: (intercept) => ({
      ...mailer,
      send: (...given) =>
        intercept({ name: 'mailer.send', given }, () => mailer.send(...given)) as ReturnType<Mailer['send']>,
    }),
    observed: async () => {
      const arrivals = mailer.arrived().map(({ message }) => message.id)
      const found = await office.messages(messages)
      const seen = await Promise.all(actions.map((id) => office.action(id)))
      return {
        messages: found.map(({ id, state }) => ({
          id,
          state,
          arrived: arrivals.filter((other) => other === id).length,
        })),
        actions: seen.map(({ id, state, timesSent }) => [id, state, timesSent] as const),
      }
    },
  }
}

/** Lets workers tick side by side, five minutes apart, until nothing is on its way and nothing more comes of it. */
export async function drain(
  world: SendingWorld,
  workers: number,
  options: Partial<WorkerOptions> = {},
): Promise<Observed> {
  const crew = Array.from({ length: workers }, (_, at) =>
    createWorker({
      desk: world.desk(`w${at}-${world.clock.now()}`),
      mailers: { email: world.mailer },
      ...options,
    }),
  )
  let before = ''
  for (let quiet = 0; quiet < 2;) {
    await Promise.all(crew.map((worker) => worker.tick()))
    world.clock.advance(300_000)
    const observed = await world.observed()
    const isUnderWay = observed.messages.some(({ state }) => state === 'pending' || state === 'sending')
    const now = JSON.stringify(observed)
    quiet = isUnderWay || now !== before ? 0 : quiet + 1
    before = now
  }
  return world.observed()
}
