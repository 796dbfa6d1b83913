import type { Action } from '../../actions/action.ts'
import type { ActionsQuery } from '../../ports/queries.ts'
import { readPage, type ListPage } from '../questions/pages.ts'
import { today } from '../running/facts-of.ts'
import { run } from '../sending/run.ts'
import { isSendingTime } from '../send-window.ts'
import { performAsSystem, type Client } from './client.ts'
import type { OpenReport } from './tick-report.ts'

type DueKind = Required<Pick<ActionsQuery, 'states' | 'mode'>>

const dueKinds: readonly DueKind[] = [
  { states: ['planned', 'confirmed'], mode: 'automatic' },
  { states: ['confirmed'], mode: 'automatic-after-confirmation' },
]

/** Runs the automatic actions whose day has come, so many at most; the next tick goes on after them. */
export async function runDueActions(client: Client, most: number, report: OpenReport): Promise<void> {
  const { settings, clock } = client.setup
  if (!isSendingTime(settings, clock.now())) return
  for (const kind of dueKinds) {
    for (const action of await duePage(client, kind, most)) await runOne(client, action, report)
  }
}

async function duePage({ setup, cursors }: Client, kind: DueKind, limit: number): Promise<readonly Action[]> {
  const { mode } = kind
  const after = cursors.get(mode)
  // A page that cannot be read is not asked for again: the next tick begins anew.
  cursors.delete(mode)
  const page: ListPage = { limit, ...(after !== undefined && { after }) }
  const { documents, next } = await readPage(
    setup.ports,
    'action',
    { list: 'actions', ...kind, to: today(setup) },
    page,
  )
  if (next !== null) cursors.set(mode, next)
  return documents.filter(({ underWay }) => underWay === null)
}

async function runOne(client: Client, { id }: Action, report: OpenReport): Promise<void> {
  const { tenant } = client.setup.ports
  try {
    const { run: outcome } = await performAsSystem(client, run, { action: id })
    report.runs.push({ tenant, action: id, outcome })
  } catch (error) {
    report.failures.push({ tenant, during: 'running', id, error })
  }
}
