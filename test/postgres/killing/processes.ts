import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { build } from 'tsup'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Builds the program of the processes once: a loader would cost each of their many lives seconds. */
export async function buildProgram(): Promise<string> {
  const folder = `node_modules/.cache/redress-killing/${String(process.pid)}`
  await build({
    config: false,
    entry: { child: 'test/postgres/killing/child.ts' },
    outDir: folder,
    format: 'esm',
    target: 'node20',
    noExternal: ['redress'],
    external: ['pg'],
    outExtension: () => ({ js: '.mjs' }),
    silent: true,
    clean: true,
  })
  return `${root}/${folder}/child.mjs`
}

/** How a process ended. */
export type Death = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly complaint: string
}

/** Starts a process; what it writes on standard error comes with its end. */
export function startProcess(program: string): {
  readonly child: ChildProcess
  readonly ended: Promise<Death>
} {
  const child = fork(program, { cwd: root, execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let complaint = ''
  child.stderr?.on('data', (text: Buffer) => (complaint += text.toString()))
  const ended = new Promise<Death>((resolve) => {
    // When the channel is at its end, all that the process told before it died has been heard.
    const heard = new Promise<void>((silent) => child.on('disconnect', silent))
    child.on('close', (code, signal) => {
      void heard.then(() => {
        resolve({ code, signal, complaint })
      })
    })
  })
  return { child, ended }
}
