import { clockSuite, directorySuite, idsSuite, ledgerSuite, mailerSuite, storeSuite } from 'redress/testing'
import { describe, expect, it } from 'vitest'

import { readSources } from '../architecture/support/sources.ts'
import { findPromises } from './support/docstrings.ts'

const suites = { storeSuite, ledgerSuite, directorySuite, mailerSuite, idsSuite, clockSuite }
const cases = Object.values(suites).flatMap((suite) => suite.map(({ id, promise }) => ({ id, promise })))

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)

describe('the promises in the docstrings of the ports', () => {
  it('are the cases of the conformance suites, word by word, in both directions', async () => {
    const promises = (await readSources('src/ports')).flatMap(({ path, text }) => findPromises(path, text))
    expect(promises.toSorted(byId)).toEqual(cases.toSorted(byId))
  })

  it('are each told once', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
    expect(new Set(cases.map(({ promise }) => promise)).size).toBeGreaterThan(cases.length * 0.9)
  })

  it('begin, for every adapter, with a case that tests the harness', () => {
    const first = [storeSuite, ledgerSuite, directorySuite, mailerSuite].map((suite) => suite[0]?.id)
    expect(first).toEqual(['store.apart', 'ledger.apart', 'directory.apart', 'mailer.apart'])
  })
})

describe('the reader of docstrings', () => {
  it('finds promises of types and members, over several lines', () => {
    const text = [
      '/** A store.',
      ' *',
      ' * - `store.a`: first.',
      ' */',
      'export interface Store {',
      '  /**',
      '   * - `store.b-c`: second,',
      '   *   on two lines.',
      '   * - `store.d`: third.',
      '   */',
      '  readonly b: string',
      '}',
      '// - `store.e`: not a docstring.',
    ].join('\n')
    expect(findPromises('src/ports/a.ts', text)).toEqual([
      { id: 'store.a', promise: 'first.' },
      { id: 'store.b-c', promise: 'second, on two lines.' },
      { id: 'store.d', promise: 'third.' },
    ])
  })
})
