import fc from 'fast-check'
import type { GestureName } from 'redress'
import type * as z from 'zod'
import { describe, expect, it } from 'vitest'

import { gestures } from '../../src/desk/gestures/table.ts'
import { holdsAsync } from '../support/async-law.ts'
import { watchPorts } from '../support/intercepted-ports.ts'
import { rejectionOf } from '../support/refusal.ts'
import { unboundedParts } from '../support/unbounded-parts.ts'
import { act, gestureNames, keyedNames } from './support/act.ts'
import { commandsOf, options, story } from './support/runs.ts'
import { openWorld } from './support/world.ts'

type Fields = Record<string, unknown>

/** The fields of a command, each with whether it must be there. */
function fieldsOf(name: GestureName): readonly { readonly field: string; readonly required: boolean }[] {
  let schema = gestures[name].schema as unknown as z.core.$ZodType
  while (schema._zod.def.type === 'readonly') schema = (schema as z.core.$ZodReadonly)._zod.def.innerType
  const { shape } = (schema as z.core.$ZodObject)._zod.def
  return Object.entries(shape).map(([field, part]) => ({ field, required: part._zod.optin !== 'optional' }))
}

/** Asserts that the input is refused for its shape before any port is asked, by the gesture and by its preview. */
async function expectRefused(name: GestureName, command: unknown, given: unknown): Promise<void> {
  const world = await openWorld(story)
  const ports = watchPorts(world.ports('x'))
  const desk = world.deskOn(ports)
  const { code } = await rejectionOf(act(desk, name, command, given as typeof options))
  expect([code, ports.calls]).toEqual(['input-invalid', []])
  const previewed = await desk.preview(name, command as never, given as typeof options)
  expect(previewed).toMatchObject({ allowed: false, refusal: { code: 'input-invalid' } })
  expect(ports.calls).toEqual([])
}

/** Fields for which `true` is no fault. */
const flags = ['move', 'runNow']

const isSubject = (name: GestureName, field: string) => gestures[name].about === field

describe('the command of a gesture', () => {
  it.each(gestureNames)('%s has no part that may grow without end (SZ7)', (name) => {
    expect(unboundedParts(gestures[name].schema)).toEqual([])
  })

  it.each(gestureNames)('%s is refused with a field it does not know', async (name) => {
    const strange = fc.constantFrom('itemz', 'constructor', 'toString', 'by', 'key', 'tenant', '__proto__')
    const property = fc.asyncProperty(commandsOf(name), strange, async (command, field) => {
      // As JSON.parse makes it: an own property, whatever its name.
      const value = { x: 1 }
      await expectRefused(
        name,
        Object.defineProperty({ ...command }, field, { value, enumerable: true }),
        options,
      )
    })
    await holdsAsync(property, 15)
  })

  it.each(gestureNames)('%s is refused without a field it needs', async (name) => {
    for (const { field, required } of fieldsOf(name)) {
      // `sync` of nothing named looks at everything; what a gesture is about is its first argument.
      if (!required || isSubject(name, field) || name === 'sync') continue
      const property = fc.asyncProperty(commandsOf(name), async (command) => {
        const { [field]: _, ...rest } = command as unknown as Fields
        await expectRefused(name, rest, options)
      })
      await holdsAsync(property, 3)
    }
  })

  it.each(gestureNames)('%s is refused with a field of the wrong type', async (name) => {
    const wrong = fc.constantFrom<unknown[]>(42, NaN, true, [[]], [null], { a: 1 }, 1n, Symbol('x'))
    for (const { field } of fieldsOf(name)) {
      const property = fc.asyncProperty(commandsOf(name), wrong, async (command, value) => {
        fc.pre(value !== true || !flags.includes(field))
        await expectRefused(name, { ...command, [field]: value }, options)
      })
      await holdsAsync(property, 6)
    }
  })

  it.each(gestureNames)('%s is refused with more items or a longer text than it takes', async (name) => {
    const [command] = fc.sample(commandsOf(name), 1)
    const huge = Array.from({ length: 100_001 }, (_, at) => `F-${String(at)}`)
    const long = 'x'.repeat(70_000)
    for (const { field } of fieldsOf(name)) {
      await expectRefused(name, { ...command, [field]: huge }, options)
      await expectRefused(name, { ...command, [field]: long }, options)
      if (field === 'items' && name !== 'sync') await expectRefused(name, { ...command, items: [] }, options)
    }
  })

  it.each(gestureNames)('%s is refused when it is no object', async (name) => {
    for (const value of [undefined, null, 42, 'x', [], () => ({})]) {
      const world = await openWorld(story)
      const ports = watchPorts(world.ports('x'))
      const method = world.deskOn(ports)[name] as (...given: unknown[]) => Promise<unknown>
      if (value === undefined && name === 'sync') continue
      const given = gestures[name].about === null ? [value, options] : ['s-1-d1', value, options]
      expect((await rejectionOf(method(...given))).code).toBe('input-invalid')
      expect(ports.calls).toEqual([])
    }
  })
})

describe('who acts, under which key', () => {
  const faulty: readonly unknown[] = [
    undefined,
    null,
    {},
    { by: '' },
    { by: 42 },
    { by: 'x'.repeat(256) },
    { by: 'lea', key: '' },
    { by: 'lea', key: null },
    { by: 'lea', kee: 'K-1' },
    JSON.parse('{"by":"lea","__proto__":{"key":"K"}}'),
  ]
  it.each(keyedNames)('is checked by %s before anything is read', async (name) => {
    const [command] = fc.sample(commandsOf(name), 1)
    for (const given of faulty) await expectRefused(name, command, given)
  })
})

describe('the name of a gesture to preview', () => {
  it.each(['nothing', '', 'toString', '__proto__', 'preview', 42, undefined])('is not %j', async (name) => {
    const world = await openWorld(story)
    const ports = watchPorts(world.ports('x'))
    const previewed = await world.deskOn(ports).preview(name as never, { items: ['A1'] } as never, options)
    expect(previewed).toMatchObject({ allowed: false, refusal: { code: 'input-invalid' } })
    expect(ports.calls).toEqual([])
  })
})

describe('the id a gesture is about', () => {
  it.each(keyedNames.filter((name) => gestures[name].about !== null))(
    'is not named a second time for %s',
    async (name) => {
      const subject = gestures[name].about ?? ''
      const [command] = fc.sample(commandsOf(name), 1)
      const world = await openWorld(story)
      const ports = watchPorts(world.ports('x'))
      const method = world.deskOn(ports)[name] as (...given: unknown[]) => Promise<unknown>
      const id = (command as unknown as Fields)[subject]
      expect((await rejectionOf(method(id, command, options))).code).toBe('input-invalid')
      for (const wrong of [undefined, null, 42, '', 'x'.repeat(256), ['s-1-d1']]) {
        const { [subject]: _, ...fields } = command as unknown as Fields
        expect((await rejectionOf(method(wrong, fields, options))).code).toBe('input-invalid')
      }
      expect(ports.calls).toEqual([])
    },
  )
})
