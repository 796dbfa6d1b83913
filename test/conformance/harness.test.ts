import { ConformanceFailure, registerSuite, runSuite, type ConformanceSuite } from 'redress/testing'
import { describe, expect, it } from 'vitest'

type Subject = { readonly number: number; readonly dispose: () => Promise<void> }
type Needs = { readonly number?: number }

const suite: ConformanceSuite<Needs, Subject> = [
  {
    id: 'number.even',
    promise: 'numbers are even.',
    run: async (open) => {
      const { number } = await open({ number: 3 })
      if (number % 2 !== 0) throw new ConformanceFailure('number', 'an even number', number)
    },
  },
  {
    id: 'number.standard',
    promise: 'without needs the number is 2.',
    run: async (open) => {
      const [first, second] = [await open(), await open()]
      if (first.number !== 2 || second.number !== 2) throw new ConformanceFailure('number', 2, first.number)
    },
  },
]

/** A factory that counts what it made and what was let go of. */
const counting = (exemptions?: Readonly<Record<string, string>>) => {
  const count = { made: 0, disposed: 0 }
  return {
    count,
    factory: {
      create: async ({ number = 2 }: Needs) => {
        count.made += 1
        return {
          number,
          dispose: async () => {
            count.disposed += 1
          },
        }
      },
      ...(exemptions === undefined ? {} : { exemptions }),
    },
  }
}

describe('a run of a suite', () => {
  it('reports what is kept and what is broken, with what was expected and seen', async () => {
    const { kept, broken, exempt } = await runSuite(suite, counting().factory)
    expect(kept).toEqual(['number.standard'])
    expect(broken).toMatchObject([{ id: 'number.even', promise: 'numbers are even.', error: { seen: 3 } }])
    expect(exempt).toEqual([])
  })

  it('lets go of every adapter, of broken cases too', async () => {
    const { factory, count } = counting()
    await runSuite(suite, factory)
    expect(count).toEqual({ made: 3, disposed: 3 })
  })

  it('does not try what the adapter is exempt from, and says why', async () => {
    const { factory, count } = counting({ 'number.even': 'odd by nature' })
    const report = await runSuite(suite, factory)
    expect(report).toEqual({
      kept: ['number.standard'],
      broken: [],
      exempt: [{ id: 'number.even', reason: 'odd by nature' }],
    })
    expect(count.made).toBe(2)
  })

  it('refuses an exemption from a case that does not exist', async () => {
    const { factory } = counting({ 'number.evne': 'misspelt', toString: 'inherited' })
    await expect(runSuite(suite, factory)).rejects.toThrow(
      'Exemptions from cases that do not exist: number.evne, toString.',
    )
  })
})

describe('the registrar', () => {
  it('makes one test of each promise in any runner, and shows exemptions in their titles', async () => {
    const titles: string[] = []
    const tests: (() => Promise<void>)[] = []
    const runner = {
      describe: (_name: string, define: () => void) => define(),
      it: (name: string, test: () => Promise<void>) => {
        titles.push(name)
        tests.push(test)
      },
    }
    registerSuite(runner, suite, counting({ 'number.standard': 'has no standard' }).factory)
    expect(titles).toEqual(['number.even: numbers are even.', 'number.standard: exempt, has no standard'])
    await expect(tests[0]?.()).rejects.toThrow('number: expected an even number, saw 3')
    await tests[1]?.()
  })
})
