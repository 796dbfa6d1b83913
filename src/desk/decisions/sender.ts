import type { Sender } from '../../messages/message.ts'
import type { Facts } from '../facts.ts'

/**
 * In whose name a message about a customer goes: the collector, else the next one up the host's hierarchy who has an
 * address; `null` when there is none, which leaves it to the mailer.
 */
export function senderOf(
  { customers, users }: Pick<Facts, 'customers' | 'users'>,
  customer: string,
): Sender | null {
  const asked = new Set<string>()
  let id = customers.get(customer)?.collector ?? null
  while (id !== null && !asked.has(id)) {
    asked.add(id)
    const user = users.get(id)
    if (user === undefined) return null
    if (user.email !== null && user.email !== '') return { user: id, name: user.name, address: user.email }
    id = user.manager
  }
  return null
}
