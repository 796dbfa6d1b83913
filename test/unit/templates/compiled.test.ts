import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

import { describe, expect, it } from 'vitest'

import { defineTemplates } from '../../../src/templates/define-templates.ts'
import { knownHashtags } from '../../../src/templates/hashtags/known-hashtags.ts'
import { compiledOf } from '../../../src/templates/rendering/compile-content.ts'
import type { TemplateContent } from '../../../src/templates/template.ts'
import { sized } from '../../support/budget.ts'
import { aSet } from './a-template.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const known = knownHashtags(defineTemplates(aSet([])))
const contents = (count: number): readonly TemplateContent[] =>
  Array.from({ length: count }, (_, n) => ({
    subject: `${n}`,
    text: `#today ${n}`,
    html: `<p>#today ${n}</p>`,
  }))

describe('compiled templates', () => {
  it('are kept: the 256 that were used last (TM14)', () => {
    const [first, second, ...others] = contents(257)
    if (first === undefined || second === undefined) throw new Error('no contents')
    const compiled = compiledOf(first, known)
    const dropped = compiledOf(second, known)
    for (const content of others.slice(1)) compiledOf(content, known)
    expect(compiledOf(first, known)).toBe(compiled)
    for (const content of others.slice(0, 1)) compiledOf(content, known)
    expect(compiledOf(first, known)).toBe(compiled)
    expect(compiledOf(second, known)).not.toBe(dropped)
  })

  it('are those of the very content: an equal one is compiled anew', () => {
    const content: TemplateContent = { subject: 'x', text: '#today' }
    expect(compiledOf(content, known)).toBe(compiledOf(content, known))
    expect(compiledOf({ ...content }, known)).not.toBe(compiledOf(content, known))
  })

  it('take less than 10 MB of 100,000 templates (TM14)', () => {
    collectGarbage()
    const before = process.memoryUsage().heapUsed
    for (let round = 0; round < sized(100); round += 1) {
      for (const content of contents(1_000)) compiledOf(content, known)
    }
    collectGarbage()
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(10_000_000)
  })
})
