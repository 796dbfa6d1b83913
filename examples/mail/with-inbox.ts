import { openInbox, type Inbox } from './inbox.ts'

/** Works with an inbox of its own; the server ends whatever becomes of the work. */
export async function withInbox<Answer>(work: (inbox: Inbox) => Promise<Answer>): Promise<Answer> {
  const inbox = await openInbox()
  try {
    return await work(inbox)
  } finally {
    await inbox.close()
  }
}
