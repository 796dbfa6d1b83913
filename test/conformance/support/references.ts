import {
  createManualClock,
  createMemoryDirectory,
  createMemoryLedger,
  createMemoryMailer,
  createMemoryStore,
  createSequentialIds,
} from 'redress/memory'
import type {
  ClockFactory,
  DirectoryFactory,
  IdsFactory,
  LedgerFactory,
  MailerFactory,
  StoreFactory,
} from 'redress/testing'

/** The adapters in memory, as the kit opens them: the references that the broken adapters wrap. */
export const storeReference: StoreFactory = {
  create: async ({ limits }) => ({ store: createMemoryStore(limits === undefined ? {} : { limits }) }),
}

export const ledgerReference: LedgerFactory = {
  create: async ({ books = [] }) => {
    const ledger = createMemoryLedger()
    for (const { tenant, items } of books) ledger.put(items, tenant)
    return { ledger }
  },
}

export const directoryReference: DirectoryFactory = {
  create: async ({ people = [] }) => {
    const directory = createMemoryDirectory()
    for (const { tenant, ...known } of people) directory.put(known, tenant)
    return { directory }
  },
}

export const mailerReference: MailerFactory = {
  create: async () => {
    const clock = createManualClock('2026-11-24T09:00:00.000Z')
    const mailer = createMemoryMailer({ idempotency: { windowMs: 86_400_000 }, clock })
    return {
      mailer,
      arrived: async () =>
        mailer.arrived().map(({ message: { to, subject, text, html } }) => ({
          to: to.address,
          subject,
          text,
          html,
        })),
      refuseNext: async () => mailer.meet('refused-for-good'),
      loseNextReply: async () => mailer.meet('reply-lost'),
    }
  },
}

export const idsReference: IdsFactory = { create: async () => ({ ids: createSequentialIds() }) }

export const clockReference: ClockFactory = {
  create: async () => ({ clock: createManualClock('2026-11-24T09:00:00.000Z') }),
}
