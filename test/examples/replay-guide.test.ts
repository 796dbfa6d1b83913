import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'

import { replaySmall } from './replay-in-process.ts'

const page = readFileSync(
  fileURLToPath(new URL('../../docs/how-to/replay-your-receivables.md', import.meta.url)),
  'utf8',
)

const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm').exec(page)?.[1] ?? ''

describe('the guide to the replay', () => {
  it('shows a file and a mapping that fit', async () => {
    const { code, stdout } = await replaySmall({
      csv: block('csv'),
      mapping: block('json'),
      asOf: '2026-02-28',
    })

    expect(code).toBe(0)
    expect(stdout).toMatch(/all +1 +1,250\.50 EUR +1 +1,250\.50 EUR +100\.00 %/)
    expect(stdout).toMatch(/by amount +400\.00 USD +400\.00 USD +100\.00 % +all invoiced/)
  })
})
