import type { Catalog } from '../../catalogs/catalog.ts'
import type { MessageDraft } from '../decisions/queue-messages.ts'

/** The users of the directory that a command names, as resolver or as recipients. */
export function userIds(
  resolver: string | null | undefined,
  messages: readonly Pick<MessageDraft, 'to'>[] | undefined,
): readonly string[] {
  const recipients = (messages ?? []).flatMap(({ to }) => to ?? [])
  return [
    ...(resolver === null || resolver === undefined ? [] : [resolver]),
    ...recipients.flatMap((recipient) => ('user' in recipient ? [recipient.user] : [])),
  ]
}

/** The resolver that a status proposes, if the catalog has the status and the status has one. */
export function proposedResolver(catalog: Catalog, status: string): string | undefined {
  return catalog.statuses.find(({ id }) => id === status)?.resolver
}
