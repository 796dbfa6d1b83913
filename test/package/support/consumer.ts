import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

export const root = fileURLToPath(new URL('../../..', import.meta.url))

export const entries = [
  'redress',
  'redress/memory',
  'redress/kysely',
  'redress/nodemailer',
  'redress/testing',
  'redress/testing/arbitraries',
] as const

/** What the tests read of package.json. */
export type Manifest = {
  readonly dependencies: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
}

export const readManifest = async (folder = root): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest

/** A packed tarball: where it is, its hash, the files in it. */
export type Tarball = { readonly file: string; readonly shasum: string; readonly paths: readonly string[] }

export async function pack(folder: string): Promise<Tarball> {
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
  })
  type Packed = { filename: string; shasum: string; files: readonly { path: string }[] }
  const [packed] = JSON.parse(stdout) as readonly Packed[]
  if (packed === undefined) throw new Error('npm pack printed nothing')
  const { filename, shasum, files } = packed
  return { file: join(folder, filename), shasum, paths: files.map(({ path }) => path).toSorted() }
}

export const makeFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'redress-package-'))

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

/** A project that has the tarball installed as npm would, its dependencies taken from here: nothing is downloaded. */
export async function install(tarball: string, folder: string): Promise<void> {
  const installed = join(folder, 'node_modules/redress')
  await mkdir(installed, { recursive: true })
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed])
  const { dependencies } = await readManifest(installed)
  for (const name of [...Object.keys(dependencies), 'fast-check', 'kysely']) {
    const link = join(folder, 'node_modules', name)
    await mkdir(dirname(link), { recursive: true })
    await symlink(join(root, 'node_modules', name), link)
  }
}

/** Runs a script in the project and gives what it prints. */
export async function runScript(folder: string, name: string, code: string): Promise<string> {
  await writeFile(join(folder, name), code)
  const { stdout } = await run(process.execPath, [name], { cwd: folder })
  return stdout.trim()
}

/** Type-checks a file in the project, the declarations of the package included; gives the errors. */
export async function typeCheck(folder: string, file: string, options: readonly string[]): Promise<string> {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const strict = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false']
  const base = [...strict, '--target', 'es2022', ...options, file]
  return run(process.execPath, [tsc, ...base], { cwd: folder }).then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout ?? 'tsc did not run',
  )
}
