import type { Labels } from '../../catalogs/labels.ts'
import type { CsvOptions } from './csv-options.ts'

const fallback = 'en'

/** What stands over a column: what the options say, else its head in their language, with or without region, else English. */
export function headOf(
  { id, headers }: { readonly id: string; readonly headers: Labels },
  options: Required<CsvOptions>,
): string {
  const given = Object.entries(options.headers).find(([column]) => column === id)
  if (given !== undefined) return given[1]
  const tag = options.language.toLowerCase()
  const heads = new Map(Object.entries(headers).map(([language, head]) => [language.toLowerCase(), head]))
  const [base = ''] = tag.split('-')
  return heads.get(tag) ?? heads.get(base) ?? heads.get(fallback) ?? id
}
