import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { AuthorizationRequest } from '../authorization.ts'
import type { DeskSetup } from '../setup.ts'

/** What is asked of the host; which command belongs to which gesture was seen to by its schema. */
export type Asked = Pick<AuthorizationRequest, 'by' | 'preview'> & {
  readonly gesture: string
  readonly command: unknown
}

/** Asks the host, before anything is read, whether this person may do this (P-4). Throws `not-authorized`. */
export async function requireAuthorized({ authorize, ports }: DeskSetup, asked: Asked): Promise<void> {
  if (authorize === null) return
  const answer: unknown = await authorize({ ...asked, tenant: ports.tenant } as AuthorizationRequest)
  // Whatever a host without types answers: only a clear yes is one.
  if (answer === true) return
  const { gesture, by } = asked
  throw new RedressError('not-authorized', `The host does not let this person do this: ${gesture}.`, {
    gesture,
    by,
    reason: typeof answer === 'string' ? answer : null,
  })
}
