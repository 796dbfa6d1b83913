import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { runDemo } from '../../examples/demo/run.ts'
import { readStoreChoice } from '../../examples/stores/store-choice.ts'
import { replay, replaySmall } from './replay-in-process.ts'
import { runInProcess } from './run-in-process.ts'
import { findSampleLedger } from './sample-ledger.ts'
import { smallLedger } from './small-ledger.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-stores-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const demo = (...args: readonly string[]) => runInProcess(runDemo, args)

describe('the name of a store', () => {
  it.each([
    ['memory', { database: 'memory' }],
    ['pglite', { database: 'pglite', folder: 'redress-data' }],
    ['pglite:books', { database: 'pglite', folder: 'books' }],
    ['sqlite:C:/books.db', { database: 'sqlite', file: 'C:/books.db' }],
    ['postgres://lea@db/books', { database: 'postgres', address: 'postgres://lea@db/books' }],
    ['postgresql://lea@db/books', { database: 'postgres', address: 'postgresql://lea@db/books' }],
  ])('%s is understood', (text, choice) => {
    expect(readStoreChoice(text)).toEqual(choice)
  })

  it.each([
    '',
    'sqlite',
    'sqlite:',
    'pglite:',
    'Memory',
    'memory:x',
    'mysql://db',
    'postgres:',
    'postgres://[',
  ])('%j is no store', (text) => {
    expect(readStoreChoice(text)).toBeNull()
  })
})

describe('the demo', () => {
  it.each([
    ['sqlite', 'sqlite:', 'Name a file that is not there yet, or remove this one.\n'],
    ['pglite', 'pglite:', 'Name a folder that is not there yet with pglite:FOLDER, or remove this one.\n'],
  ])(
    'tells the same story on %s byte by byte, and is not told twice on one',
    async (name, scheme, remedy) => {
      const store = `${scheme}${join(folder, `demo-${name}`)}`
      const [inMemory, told, again] = [
        await demo(),
        await demo('--store', store),
        await demo('--store', store),
      ]

      expect(inMemory.code).toBe(0)
      expect(told).toEqual(inMemory)
      expect(again).toEqual({
        code: 2,
        stdout: '',
        stderr: `${store} holds what an earlier run wrote as the tenant main.\n${remedy}`,
      })
    },
  )

  it('lets go of its database: a file of SQLite has no journal left beside it', async () => {
    const file = join(folder, 'closed.db')
    await demo('--store', `sqlite:${file}`)
    expect((await readdir(folder)).filter((name) => name.startsWith('closed'))).toEqual(['closed.db'])
    await demo('--store', `sqlite:${file}`)
    expect((await readdir(folder)).filter((name) => name.startsWith('closed'))).toEqual(['closed.db'])
  })

  it('is refused in plain words on what is no database', async () => {
    await writeFile(join(folder, 'letter.txt'), 'Dear customer,\n'.repeat(100))
    const text = `sqlite:${join(folder, 'letter.txt')}`
    const missing = `sqlite:${join(folder, 'nowhere', 'books.db')}`
    const other = `pglite:${folder}`

    expect(await demo('--store', text)).toMatchObject({
      code: 2,
      stderr: `${text} cannot be opened: file is not a database\n`,
    })
    expect(await demo('--store', missing)).toMatchObject({
      code: 2,
      stderr: `${missing} cannot be opened: Cannot open database because the directory does not exist\n`,
    })
    expect(await demo('--store', other)).toMatchObject({
      code: 2,
      stderr: `${other} cannot be opened: this folder holds something else; name one that is empty or not there yet\n`,
    })
    const closed = await demo('--store', 'postgres://lea:secret@127.0.0.1:1/books')
    expect(closed).toMatchObject({ code: 2, stdout: '' })
    expect(closed.stderr).toMatch(
      /^postgres:\/\/127\.0\.0\.1:1\/books cannot be opened: connect ECONNREFUSED 127\.0\.0\.1:1\n$/,
    )
  })

  it.each([
    [['--store', 'mysql'], '--store mysql is no store; name memory, pglite, pglite:FOLDER, sqlite:FILE'],
    [['--store'], "Option '--store <value>' argument missing"],
    [['--shop', 'memory'], "Unknown option '--shop'"],
  ])('is refused with what is allowed when called with %j', async (args, said) => {
    const { code, stdout, stderr } = await demo(...args)

    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
    expect(stderr).toContain('Usage: npm run demo -- [options]')
  })

  it('says what it takes when asked', async () => {
    const { code, stdout } = await demo('--help')
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'Usage: npm run demo -- [options]'])
  })
})

describe('the replay', () => {
  it.each(['sqlite', 'pglite'])(
    'answers the same bytes on %s for the first quarter of the sample ledger',
    async (database) => {
      const map = 'examples/replay/mappings/ibm-accounts-receivable.json'
      const asked = [findSampleLedger(), '--map', map, '--as-of', '2012-03-31', '--json']
      const store = `${database}:${join(folder, `sample-${database}`)}`
      const inMemory = await replay(...asked)

      expect(inMemory.code).toBe(0)
      expect(await replay(...asked, '--store', store)).toEqual(inMemory)
    },
  )

  it.each(['sqlite', 'pglite'])('answers the same bytes on %s for a small file', async (database) => {
    const store = `${database}:${join(folder, `replay-${database}`)}`
    const inMemory = await replaySmall({ ...smallLedger, options: ['--json'] })

    expect(inMemory.code).toBe(0)
    expect(await replaySmall({ ...smallLedger, options: ['--json', '--store', store] })).toEqual(inMemory)
  })

  it('is not lived twice on one store', async () => {
    const store = `sqlite:${join(folder, 'replay-twice.db')}`
    const options = ['--store', store]
    const first = await replaySmall({ ...smallLedger, options })
    const second = await replaySmall({ ...smallLedger, options })

    expect([first.code, second.code, second.stdout]).toEqual([0, 2, ''])
    expect(second.stderr).toContain(`${store} holds what an earlier run wrote as the tenant main.\n`)
  })
})
