import { copyFile, mkdtemp, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { tenantId, type Commit, type Json, type Store } from 'redress'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { openJsonLinesStore } from '../../examples/json-lines-store/store.ts'
import { rejectionOf } from '../support/refusal.ts'

const main = tenantId('main')
let folder = ''
const file = () => join(folder, 'desk.jsonl')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-lines-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

const commitOf = (id: string, from: number, document: Json): Commit => ({
  id,
  fingerprint: `fingerprint of ${id}`,
  expect: [],
  writes: [
    { kind: 'dispute', id: 'D-1', from, document, keys: { state: 'open', openedOn: '2026-11-24' } },
    { kind: 'event', id: `E-${id}`, from: 0, document: id, keys: { subjects: [['dispute/D-1', from + 1]] } },
  ],
})
const commits = [
  commitOf('c-1', 0, { amount: '1.10', ['__proto__']: 'kept' }),
  commitOf('c-2', 1, { reason: 'Société \u{1f4b6}\u2028' }),
]

/** All that a reader can learn of the dispute and its history. */
const readAll = async (store: Store) => ({
  dispute: await store.get(main, [{ kind: 'dispute', id: 'D-1' }]),
  open: await store.query(main, { list: 'disputes', state: 'open' }, { limit: 9 }),
  history: await store.query(main, { list: 'events', subject: 'dispute/D-1' }, { limit: 9 }),
})

async function writeAll(given: readonly Commit[]) {
  const store = await openJsonLinesStore(file())
  for (const commit of given) expect(await store.commit(main, commit)).toEqual({ status: 'applied' })
  const seen = await readAll(store)
  await store.close()
  return seen
}

async function openAgain<T>(path: string, look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openJsonLinesStore(path)
  try {
    return await look(store)
  } finally {
    await store.close()
  }
}

describe('a store in a file of JSON lines', () => {
  it('gives the same documents and lists when it is opened again', async () => {
    const before = await writeAll(commits)
    expect(before.history.documents.map(({ document }) => document)).toEqual(['c-1', 'c-2'])
    expect(await openAgain(file(), readAll)).toEqual(before)
  })

  it('knows the commits of its former life', async () => {
    await writeAll(commits)
    const results = openAgain(file(), (store) =>
      Promise.all(commits.map((commit) => store.commit(main, commit))),
    )
    expect(await results).toEqual([{ status: 'replayed' }, { status: 'replayed' }])
  })

  it('loses nothing that was answered when a crash tears its last line, wherever it tears it', async () => {
    const [first, second] = commits as [Commit, Commit]
    const before = await writeAll([first])
    const { size: answered } = await stat(file())
    const after = await openAgain(file(), async (store) => {
      await store.commit(main, second)
      return readAll(store)
    })
    const { size: whole } = await stat(file())
    expect(whole).toBeGreaterThan(answered + 100)

    for (let size = answered; size < whole; size += 1) {
      const torn = join(folder, `torn-${size}`)
      await copyFile(file(), torn)
      await truncate(torn, size)
      expect(await openAgain(torn, readAll)).toEqual(before)
      expect(await openAgain(torn, (store) => store.commit(main, second))).toEqual({ status: 'applied' })
      expect(await openAgain(torn, readAll)).toEqual(after)
    }
  })

  it('says that it does not know when the disk fails, and takes the same commit again', async () => {
    const handle = await open(join(folder, 'any'), 'w')
    const sync = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, 'sync')
    await handle.close()
    const store = await openJsonLinesStore(file())
    const [first, second] = commits as [Commit, Commit]
    sync.mockRejectedValueOnce(new Error('EIO'))

    expect(await rejectionOf(store.commit(main, first))).toMatchObject({
      code: 'commit-outcome-unknown',
      details: { id: 'c-1' },
    })
    expect((await readAll(store)).dispute).toEqual([])
    expect(await store.commit(main, first)).toEqual({ status: 'applied' })
    expect(await store.commit(main, second)).toEqual({ status: 'applied' })
    await store.close()
    expect((await readFile(file(), 'utf8')).split('\n')).toHaveLength(3)
  })

  it('is opened by one process at a time', async () => {
    const store = await openJsonLinesStore(file())
    await expect(openJsonLinesStore(file())).rejects.toMatchObject({ code: 'EEXIST' })
    await store.close()
    expect(await openAgain(file(), (again) => again.count(main, { list: 'disputes' }))).toBe(0)
  })

  it('is not opened, and can be once it is mended, when a line in it was damaged', async () => {
    await writeAll(commits)
    const text = await readFile(file(), 'utf8')
    await writeFile(file(), text.replace('{', '['))
    await expect(openJsonLinesStore(file())).rejects.toThrow(SyntaxError)
    await writeFile(file(), text)
    expect((await openAgain(file(), readAll)).dispute).toMatchObject([{ version: 2 }])
  })

  it('writes what commits in flight at closing ask for before it closes', async () => {
    const store = await openJsonLinesStore(file())
    const answers = commits.map((commit) => store.commit(main, commit))
    await store.close()
    expect(await Promise.all(answers)).toEqual([{ status: 'applied' }, { status: 'applied' }])
    expect((await openAgain(file(), readAll)).dispute).toMatchObject([{ version: 2 }])
  })
})
