import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { VersionConflict } from '../../ports/store.ts'
import type { BoundPorts } from '../bound-ports.ts'
import { readForm } from '../documents.ts'
import type { Named } from '../gesture.ts'

/** So many changed documents are told of, with their events. */
const mostTold = 20

const pageSize = 200

/** The conflicts on documents that the command names: those the caller must look at (I-4). */
export function namedConflicts(
  conflicts: readonly VersionConflict[],
  named: Named,
): readonly VersionConflict[] {
  const ids = {
    standing: new Set(named.items),
    dispute: new Set(named.disputes),
    action: new Set(named.actions),
    account: new Set(named.customers),
    message: new Set(named.messages),
  }
  return conflicts.filter(({ kind, id }) => kind in ids && ids[kind as keyof typeof ids].has(id))
}

/** The error that tells what others changed in the meantime, and by which events (I-4). */
export async function conflictError(
  ports: BoundPorts,
  conflicts: readonly VersionConflict[],
): Promise<RedressError<'conflict'>> {
  const events = new Set<string>()
  for (const { kind, id, expected } of conflicts.slice(0, mostTold)) {
    for (const event of await eventsAfter(ports, `${kind}/${id}`, expected)) events.add(event)
  }
  return new RedressError(
    'conflict',
    'Somebody else changed this in the meantime; look at it and decide again.',
    {
      changed: conflicts.map(({ kind, id }) => ({ kind, id })),
      events: [...events],
    },
  )
}

async function eventsAfter(ports: BoundPorts, subject: string, version: number): Promise<readonly string[]> {
  const ids: string[] = []
  let after: string | null = null
  do {
    const page = { limit: pageSize, ...(after === null ? {} : { after }) }
    const { documents, next } = await ports.query({ list: 'events', subject }, page)
    for (const stored of documents) {
      const { subjects } = readForm(ports.tenant, 'event', stored)
      if (subjects.some((one) => `${one.kind}/${one.id}` === subject && one.version > version))
        ids.push(stored.id)
    }
    after = next
  } while (after !== null)
  return ids
}
