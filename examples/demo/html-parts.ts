import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { Refused } from '../command-line/refusal.ts'
import type { InboxMail } from '../mail/inbox.ts'

/** Makes the folder for the HTML of the mails, before anything else is done. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new Refused('usage', [`The mails cannot be kept in ${folder}: ${reason}`])
  }
}

/** Writes the HTML of mails to files, numbered as they arrived. A mail that is only a text has none. */
export async function writeHtmlParts(folder: string, mails: readonly InboxMail[]): Promise<void> {
  for (const [at, { to, mail }] of mails.entries()) {
    if (mail.html === undefined) continue
    const name = `${String(at + 1).padStart(2, '0')}-${to.join('-')}.html`
    await writeFile(join(folder, name), mail.html)
  }
}
