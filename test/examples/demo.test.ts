import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { createMemoryStore } from 'redress/memory'
import { beforeAll, describe, expect, it } from 'vitest'

import { generateLedger } from '../../examples/demo/ledger.ts'
import { createPage } from '../../examples/demo/page.ts'
import { debtors } from '../../examples/demo/people.ts'
import { tellStory } from '../../examples/demo/story.ts'
import { withInbox } from '../../examples/mail/with-inbox.ts'
import { chapter } from './story-chapter.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function tell(colour = false): Promise<string> {
  const page = createPage({ colour })
  await withInbox((inbox) => tellStory(page, createMemoryStore(), inbox))
  return page.text()
}

describe('the ledger of the demo', () => {
  const items = generateLedger()

  it('is that of some forty customers, in euros and dollars, with credit notes and payments in part', () => {
    expect(new Set(items.map(({ customer }) => customer)).size).toBe(debtors.length)
    expect(debtors.length).toBe(40)
    expect(new Set(items.map(({ currency }) => currency))).toEqual(new Set(['EUR', 'USD']))
    expect(items.filter(({ kind }) => kind === 'credit-note').length).toBeGreaterThan(5)
    expect(items.filter(({ amount, openAmount }) => amount !== openAmount).length).toBeGreaterThan(5)
  })

  it('is the same in every run', () => {
    expect(generateLedger()).toEqual(items)
  })
})

describe('the demo', () => {
  let story: string
  beforeAll(async () => {
    story = await tell()
  })

  it('looks at what the gesture would do, and at why it would be refused, before anything is done', () => {
    const call = chapter(story, 'Camille Perrin calls')

    expect(call).toContain('· Price dispute opened, resolver Martin Roy')
    expect(call).toContain('· disputed: F-2041 1,240.00 EUR, F-2058 215.00 EUR')
    expect(call).toContain('· message queued (internal) for Martin Roy')
    expect(call).toContain('· message queued (customer) for Camille Perrin')
    expect(call).toContain('refused (comment-missing)')
    expect(call).toMatch(/F-2041 .* all of it +1,240\.00 EUR\n/)
  })

  it('takes out of the scenario what is disputed and no more, says why, and plans the follow-up (D-2, Q-3)', () => {
    const gesture = chapter(story, 'The gesture')

    expect(gesture).toMatch(/F-2041 .* nothing +0\.00 EUR +disputed\n/)
    expect(gesture).toMatch(/F-2058 .* the rest +645\.00 EUR +disputed\n/)
    expect(gesture).toMatch(/F-2063 .* all of it +1,530\.00 EUR\n/)
    expect(gesture).toContain('· 215.00 EUR of F-2058 is disputed in the dispute D-11.')
    expect(gesture).toMatch(/2026-03-23 +in 7 days +Atelier Verdier +Price dispute +Martin Roy +Léa Fontaine/)
  })

  it('lets a payment reduce the rest first, then the disputed part (D-2)', () => {
    expect(chapter(story, 'a payment')).toMatch(
      /F-2058 +2026-03-05 +160\.00 EUR +nothing +0\.00 EUR +disputed\n/,
    )
  })

  it('asks the next colleague while the dispute stays open (D-6)', () => {
    const silence = chapter(story, 'no answer')

    expect(silence).toContain('· handed over to Nadia Benali')
    expect(silence).toContain('│ To: Nadia Benali <nadia.benali@example.com>')
    expect(silence).toContain('The dispute stays open.')
  })

  it('does not chase what it agreed to credit, until the ledger shows the credit (D-5)', () => {
    expect(chapter(story, 'the first half')).toMatch(/F-2041 .* the rest +1,140\.80 EUR +credit-awaited\n/)
    expect(chapter(story, 'the credit note')).toMatch(/F-2041 .* 1,140\.80 EUR +all of it +1,140\.80 EUR\n/)
  })

  it('gives all of it back to the scenario when the follow-up is completed (D-4)', () => {
    const end = chapter(story, 'the end')

    expect(end).toMatch(/F-2058 .* all of it +160\.00 EUR\n/)
    expect(end).not.toContain('disputed\n')
  })

  it('does not chase what is promised, and finds the promise kept when the money is there (T-2, E-1)', () => {
    expect(chapter(story, 'a promise')).toMatch(
      /F-2058 .* nothing +0\.00 EUR +in-specific-action, promised\n/,
    )
    expect(chapter(story, 'the promise is kept').replace(/\s+/g, ' ')).toContain('finds the promise kept')
  })

  it('accounts for every cent that was disputed, and for every gesture (D-8, I-2)', () => {
    const back = chapter(story, 'Looking back').replace(/\s+/g, ' ')

    expect(back).toContain(
      'Of 1,455.00 EUR disputed, 55.00 EUR was paid, 99.20 EUR credited and 1,300.80 EUR released',
    )
    expect(back).toContain('2026-03-20 the ledger open now: F-2058 160.00 EUR')
    expect(back).toContain('2026-03-23 the worker follow-up sent by itself')
    expect(back).toContain('2026-04-01 Léa Fontaine resolved as rejected: F-2058 dispute closed')
  })

  it('shows figures that went up by what was disputed, and down again', () => {
    const figures = chapter(story, 'The figures')
    const disputed =
      /disputed EUR +([\d,.]+) EUR +([\d,.]+) EUR +([\d,.]+) EUR\n/.exec(figures)?.slice(1) ?? []
    const [before, during, after] = disputed.map((amount) =>
      Math.round(Number(amount.replace(',', '')) * 100),
    )

    expect((during ?? 0) - (before ?? 0)).toBe(145_500)
    expect(after).toBe(before)
    expect(figures).toMatch(/open disputes +6 +7 +6\n/)
    expect(figures).toMatch(/closed disputes +4 +4 +5\n/)
  })

  it('is as wide as a terminal, and coloured only for one', async () => {
    const coloured = await tell(true)
    const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g')

    expect(story.split('\n').filter((line) => line.length > 100)).toEqual([])
    expect(story).not.toMatch(escapes)
    expect(coloured).toMatch(escapes)
    expect(coloured.replace(escapes, '')).toBe(story)
  })

  it('is told by its command, in the same bytes', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'examples/demo/main.ts'],
      { cwd: root },
    )

    expect(stdout).toBe(story)
  })
})
