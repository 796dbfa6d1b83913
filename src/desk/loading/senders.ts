import type { Customer, User } from '../../ports/directory.ts'
import type { BoundPorts } from '../bound-ports.ts'

/** A hierarchy of more steps than this is a mistake of the directory. */
const highest = 8

/**
 * Adds who may sign messages about customers: their collectors, and up the host's hierarchy as far as nobody has an
 * address.
 */
export async function addSenders(
  ports: BoundPorts,
  customers: Iterable<Customer>,
  users: Map<string, User>,
): Promise<void> {
  let wanted = new Set<string>()
  for (const { collector } of customers) if (collector !== null) wanted.add(collector)
  for (let step = 0; step < highest && wanted.size > 0; step += 1) {
    const unknown = [...wanted].filter((id) => !users.has(id))
    if (unknown.length > 0) for (const user of await ports.users(unknown)) users.set(user.id, user)
    wanted = managersOf([...wanted].flatMap((id) => users.get(id) ?? []))
  }
}

function managersOf(people: readonly User[]): Set<string> {
  const silent = people.filter(({ email }) => email === null || email === '')
  return new Set(silent.flatMap(({ manager }) => manager ?? []))
}
