import type { Draft } from '../../../src/history/draft.ts'
import { run } from '../../../src/desk/sending/run.ts'
import { performAsSystem, type Client } from '../../../src/desk/worker/client.ts'
import { runDueActions } from '../../../src/desk/worker/run-due-actions.ts'
import type { startReport } from '../../../src/desk/worker/tick-report.ts'
import { readPage } from '../../../src/desk/questions/pages.ts'
import type { Bug } from './bug.ts'

type Report = ReturnType<typeof startReport>

/** Runs the automatic actions whose day has come. */
export async function runDue(client: Client, most: number, report: Report, bug: Bug | null): Promise<void> {
  if (bug === 'random-message-id') await runAll(client, ['planned', 'confirmed'], withRandomIds(client))
  else if (bug === 'random-message-id-unguarded') {
    await runAll(unguarded(client), ['planned', 'confirmed'], withRandomIds(client))
  } else if (bug === 'runs-unconfirmed') await runAll(client, ['awaiting-confirmation'], asIfConfirmed)
  else if (bug === 'ignores-stop') await runAll(client, ['planned', 'confirmed'], asIfNotStopped)
  await runDueActions(client, most, report)
}

type Disguise = (draft: Draft) => Draft

async function runAll(
  client: Client,
  states: readonly ('planned' | 'confirmed' | 'awaiting-confirmation')[],
  disguise: Disguise,
): Promise<void> {
  const { ports } = client.setup
  const { documents } = await readPage(ports, 'action', { list: 'actions', states }, { limit: 50 })
  for (const { id } of documents) {
    const buggy: typeof run = {
      ...run,
      decide: (facts, draft, command) => run.decide(facts, disguise(draft), command),
    }
    await performAsSystem(client, buggy, { action: id }).catch(() => undefined)
  }
}

/** Writes whatever versions there are: no conflict keeps it from anything. */
function unguarded(client: Client): Client {
  const { ports } = client.setup
  const commit: typeof ports.commit = async (given) => {
    const result = await ports.commit(given)
    if (result.status !== 'conflict') return result
    const actual = new Map(result.conflicts.map((one) => [`${one.kind}/${one.id}`, one.actual]))
    const writes = given.writes.map((write) => ({
      ...write,
      from: actual.get(`${write.kind}/${write.id}`) ?? write.from,
    }))
    return ports.commit({ ...given, expect: [], writes })
  }
  return { ...client, setup: { ...client.setup, ports: { ...ports, commit } } }
}

const withRandomIds =
  ({ setup }: Client): Disguise =>
  (draft) => {
    const drawn = setup.ids.next()
    return {
      ...draft,
      queue: (message) => draft.queue({ ...message, id: `${message.id}-${drawn}` }),
      record: (change) => {
        draft.record(
          change.type === 'action-sent'
            ? { ...change, messages: change.messages.map((id) => `${id}-${drawn}`) }
            : change,
        )
      },
    }
  }

const asIfConfirmed: Disguise = (draft) => ({
  ...draft,
  read: (kind, id) => {
    const document = draft.read(kind, id)
    return kind === 'action' && document !== undefined ? { ...document, state: 'confirmed' } : document
  },
})

const asIfNotStopped: Disguise = (draft) => ({
  ...draft,
  read: (kind, id) => (kind === 'outbox' ? undefined : draft.read(kind, id)),
})
