import { describe, expect, it } from 'vitest'

import { defineCatalog } from '../../../src/catalogs/define-catalog.ts'
import type { Status } from '../../../src/catalogs/status.ts'
import type { ErrorDetails } from '../../../src/kernel/errors/error-details.ts'
import { refusalOf } from '../../support/refusal.ts'
import { aCatalog, aDispute, aResolved } from './a-catalog.ts'

const inLanguage = (language: string) =>
  aCatalog({ languages: [language], statuses: [aResolved('solved', { labels: { [language]: 'Solved' } })] })

describe('the language of labels (K-1)', () => {
  it.each(['fr', 'pt-BR', 'zh-Hant-TW', 'es-419', 'de-CH-1901', 'sl-rozaj-biske-1994', 'tlh'])(
    'is a tag, with what makes it more exact: %s',
    (language) => {
      expect(defineCatalog(inLanguage(language)).languages).toEqual([language])
    },
  )

  it.each(['f', 'française', 'pt_BR', 'pt-', 'pt--BR', 'pt-B R', '-BR', 'de-a-b-c-d-e', 'fr-abcdefghi'])(
    'is refused when it is no tag, and the error shows one: %s',
    (language) => {
      const { code, details } = refusalOf(() => defineCatalog(inLanguage(language)))
      expect(code).toBe('input-invalid')
      const [issue] = (details as ErrorDetails['input-invalid']).issues
      expect(issue).toEqual({ path: 'languages[0]', expected: 'a language tag such as fr or pt-BR' })
    },
  )
})

describe('what a status proposes (K-1, A-1, A-2, E-2)', () => {
  it.each<[keyof Status, readonly string[]]>([
    ['dunning', ['exclude', 'flag', 'stop-customer']],
    ['mode', ['manual', 'automatic-after-confirmation', 'automatic']],
    ['channel', ['email', 'internal-email', 'letter', 'registered-letter', 'sms', 'phone', 'task', 'legal']],
  ])('is one of the words of the domain: %s', (field, words) => {
    const statuses = words.map((word) => aDispute(word, { [field]: word }))
    const catalog = defineCatalog(aCatalog({ statuses: [...statuses, aResolved('solved')] }))
    expect(catalog.statuses.flatMap((status) => status[field] ?? [])).toEqual(words)
    const wrong = aDispute('price', { [field]: 'something else' })
    const act = () => defineCatalog(aCatalog({ statuses: [wrong, aResolved('solved')] }))
    expect(refusalOf(act).code).toBe('input-invalid')
  })
})
