import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file as the checkers see it: its path from the root of the repository, with `/`, and its text. */
export type Source = { readonly path: string; readonly text: string }

export const root = fileURLToPath(new URL('../../..', import.meta.url))

export async function readSources(folder = 'src'): Promise<readonly Source[]> {
  const entries = await readdir(join(root, folder), { recursive: true })
  const paths = entries.filter((entry) => entry.endsWith('.ts')).map((entry) => `${folder}/${entry}`)
  return Promise.all(
    paths.toSorted().map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
  )
}

/** Lays sources out in a folder of their own, for checkers that read from disk. */
export async function withSources<T>(
  sources: readonly Source[],
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-architecture-'))
  try {
    for (const { path, text } of sources) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
