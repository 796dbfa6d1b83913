import { runReplay } from './run.ts'

process.exitCode = await runReplay(process.argv.slice(2), process)
