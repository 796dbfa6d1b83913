import { readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { replaceHashtagTable } from './support/hashtag-table.ts'

const page = readFileSync(new URL('../../docs/reference/hashtags.md', import.meta.url), 'utf8')

it('the reference lists the hashtags of the library; `npx tsx scripts/hashtag-table.ts --write` follows a change', () => {
  expect(replaceHashtagTable(page)).toBe(page)
})
