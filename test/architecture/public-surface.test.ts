import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { root } from './support/sources.ts'
import { readSurface } from './support/surface.ts'

const read = (path: string) => readFile(join(root, path), 'utf8')

describe('the public surface', () => {
  it('is the checked-in list; `npm run surface -- --write` accepts a change', async () => {
    const { exports } = readSurface(await read('src/index.ts'))
    const checkedIn = await read('test/architecture/public-surface.txt')
    expect(exports).toEqual(checkedIn.split('\n').filter((line) => line !== ''))
  })

  it('is listed name by name, without logic', async () => {
    expect(readSurface(await read('src/index.ts')).faults).toEqual([])
  })
})

describe('the reader of the surface', () => {
  it('tells values from types', () => {
    const { exports, faults } = readSurface(
      "export { b, type C } from './b.ts'\nexport type { A } from './a.ts'\nexport { x as y } from './x.ts'\n",
    )
    expect(exports).toEqual(['type A', 'type C', 'value b', 'value y'])
    expect(faults).toEqual([])
  })

  it.each([
    ["export * from './a.ts'"],
    ["export * as a from './a.ts'"],
    ["import './a.ts'"],
    ['export const a = 1'],
    ['export default 1'],
    ['const a = 1\nexport { a }'],
  ])('refuses %s', (text) => {
    expect(readSurface(text).faults).not.toEqual([])
  })

  it('refuses a name exported twice', () => {
    expect(readSurface("export { a } from './a.ts'\nexport { a } from './b.ts'").faults).toEqual([
      'exported twice: value a',
    ])
  })
})
