import type { FoldedKind } from '../../history/documents.ts'
import type { Draft, PersonalText } from '../../history/draft.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type { Write } from '../../ports/store.ts'
import { storedForm } from '../documents.ts'
import type { Loaded } from '../loading/loaded.ts'
import { messageKeys, noteKeys } from './keys.ts'

const kindsOfCustomers: readonly FoldedKind[] = ['account', 'dispute', 'action', 'standing']

/** The writes of texts: those that a gesture adds, and those whose words it takes away. */
export function textWrites(tenant: TenantId, draft: Draft, loaded: Loaded): readonly Write[] {
  const customer = customerOf(draft)
  const added = [
    ...draft.notes.map((document): PersonalText => ({ kind: 'note', document })),
    ...draft.messages.map((document): PersonalText => ({ kind: 'message', document })),
  ]
  return [...added, ...draft.rewritten].map(({ kind, document }) => ({
    kind,
    id: document.id,
    from: loaded.versionOf(kind, document.id),
    document: storedForm(tenant, document),
    keys: kind === 'note' ? noteKeys(document, customer) : messageKeys(document),
  }))
}

/** The customer that a gesture is about, by which its comments are found; `null` when it is about several. */
function customerOf(draft: Draft): string | null {
  let found: string | null = null
  for (const kind of kindsOfCustomers) {
    for (const document of draft.written(kind).values()) {
      if (!('customer' in document)) continue
      if (found !== null && document.customer !== found) return null
      found = document.customer
    }
  }
  return found
}
