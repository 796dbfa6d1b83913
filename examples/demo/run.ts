import { runCommand, type ExitCode, type Streams } from '../command-line/run-command.ts'
import { withStore } from '../stores/with-store.ts'
import { readArguments, usage } from './arguments.ts'
import { tenant } from './office.ts'
import { createPage } from './page.ts'
import { tellStory } from './story.ts'

/** Runs the demo as its command line asks, and answers with its exit code. */
export async function runDemo(args: readonly string[], streams: Streams): Promise<ExitCode> {
  return runCommand(streams, async () => {
    const asked = readArguments(args)
    if (asked === 'help') return usage
    const page = createPage({ colour: streams.stdout.isTTY === true })
    await withStore(asked.store, tenant, (store) => tellStory(page, store))
    return page.text()
  })
}
