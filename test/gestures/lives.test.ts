import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { holdsAsync } from '../support/async-law.ts'
import { gestureNames } from './support/act.ts'
import { commandOf, writing, type Picks } from './model/command.ts'
import { careSteps } from './model/care-steps.ts'
import { gestureSteps } from './model/gesture-steps.ts'
import { ledgerSteps } from './model/ledger-steps.ts'
import { startBoth } from './model/real.ts'

const number = fc.nat({ max: 1_023 })
const picks: fc.Arbitrary<Picks> = fc.tuple(number, number, number, number, number)
const commands = Object.entries({ ...gestureSteps, ...careSteps, ...ledgerSteps }).map(([name, step]) =>
  picks.map((choices) => commandOf(name, step, choices)),
)

describe('the random lives of two customers (DS9)', () => {
  it('have every gesture of the life of a dispute in them', () => {
    const told = [
      'openDispute',
      'resolve',
      'complete',
      'detach',
      'edit',
      'reschedule',
      'assign',
      'reopen',
      'relabel',
      'split',
      'adjust',
      'sync',
    ]
    expect(Object.keys({ ...gestureSteps, ...careSteps }).sort()).toEqual(told.sort())
    expect(gestureNames).toEqual(expect.arrayContaining(told))
  })

  it(
    'are told by the desk as by a model of sets and counters, after every command',
    { timeout: 300_000 },
    async () => {
      await holdsAsync(
        fc.asyncProperty(fc.commands(commands, { maxCommands: 60, size: 'max' }), (all) =>
          fc.asyncModelRun(startBoth, all),
        ),
        1_000,
      )
    },
  )

  it('are no idle lives: every kind of step that can write did so again and again (DS7)', () => {
    // What was told at once leaves nothing to later looks, and a new invoice is the ledger's business.
    const { sync: _, ...people } = gestureSteps
    const { issueOne: __, passDays: ___, ...ledger } = ledgerSteps
    for (const name of Object.keys({ ...people, ...careSteps, ...ledger })) {
      expect([name, (writing.get(name) ?? 0) >= 20]).toEqual([name, true])
    }
  })
})
