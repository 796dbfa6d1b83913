import { describe, expect, it } from 'vitest'

import { findLongFiles } from './support/file-size.ts'
import { readSources } from './support/sources.ts'

/** Path and reason. */
const exceptions: Readonly<Record<string, string>> = {
  'src/index.ts': 'the list of public names, without logic',
}

describe('a file', () => {
  it('is one idea of at most 200 lines, or on the list with a reason', async () => {
    expect(findLongFiles(await readSources(), exceptions)).toEqual([])
  })
})

describe('the checker of file sizes', () => {
  const ofLines = (count: number) => [{ path: 'src/a.ts', text: 'x\n'.repeat(count) }]

  it('lets 200 lines pass and refuses 201', () => {
    expect(findLongFiles(ofLines(200), {})).toEqual([])
    expect(findLongFiles(ofLines(201), {})).toEqual(['src/a.ts is over 200 lines'])
  })

  it('accepts an exception while it is needed', () => {
    expect(findLongFiles(ofLines(201), { 'src/a.ts': 'a table' })).toEqual([])
    expect(findLongFiles(ofLines(20), { 'src/a.ts': 'a table' })).toEqual(['src/a.ts needs no exception'])
  })
})
