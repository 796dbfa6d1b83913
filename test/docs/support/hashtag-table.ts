import { listHashtags, type HashtagEntry } from '../../../src/templates/list-hashtags.ts'
import { standardTemplates } from '../../../src/templates/standard/standard-templates.ts'

const BEGIN = '<!-- hashtags: begin -->'
const END = '<!-- hashtags: end -->'
const heads = ['hashtag', 'stands for', 'en français', 'kind', 'template', 'about', 'value']

/** The page with its table as the code has it. */
export function replaceHashtagTable(page: string): string {
  const [before, rest] = page.split(BEGIN)
  const [, after] = rest?.split(END) ?? []
  if (before === undefined || after === undefined) throw new Error(`the page lacks ${BEGIN} or ${END}`)
  return `${before}${BEGIN}\n\n${writeTable()}\n\n${END}${after}`
}

/** Aligned as Prettier aligns tables, so that neither undoes the other. */
function writeTable(): string {
  const rows = [heads, ...listHashtags(standardTemplates).map(rowOf)]
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`)
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [lines[0], rule, ...lines.slice(1)].join('\n')
}

function rowOf({ name, says, kind, audiences, scope, isHostValue }: HashtagEntry): readonly string[] {
  return [
    `\`#${name}\``,
    says['en'] ?? '',
    says['fr'] ?? '',
    kind,
    audiences.includes('customer') ? 'any' : 'internal',
    scope ?? '–',
    isHostValue ? 'yours' : 'computed',
  ]
}
