import { runCommand, type ExitCode, type Streams } from '../command-line/run-command.ts'
import { withInbox } from '../mail/with-inbox.ts'
import { withStore } from '../stores/with-store.ts'
import { readArguments, usage } from './arguments.ts'
import { writeFiguresPage } from './figures-page.ts'
import { makeFolder, writeHtmlParts } from './html-parts.ts'
import { tenant } from './office.ts'
import { createPage } from './page.ts'
import { endOfStory } from './promise.ts'
import { tellStory } from './story.ts'

/** Runs the demo as its command line asks, and answers with its exit code. */
export async function runDemo(args: readonly string[], streams: Streams): Promise<ExitCode> {
  return runCommand(streams, async () => {
    const asked = readArguments(args)
    if (asked === 'help') return usage
    const { store: choice, mails, html, language } = asked
    if (mails !== null) await makeFolder(mails)
    const page = createPage({ colour: streams.stdout.isTTY === true })
    await withInbox(async (inbox) => {
      await withStore(choice, tenant, async (store) => {
        const { desk } = await tellStory(page, store, inbox)
        if (html !== null) await writeFiguresPage(html, desk, endOfStory, language)
      })
      if (mails !== null) await writeHtmlParts(mails, inbox.arrived())
    })
    return page.text()
  })
}
