import type { Block, Extraction, Quotation } from './block.ts'
import { readFences, type Fence } from './fences.ts'

/**
 * The TypeScript blocks of a page. They share nothing, unless one is marked as continuing: then all earlier ones
 * that it builds on come first. Those that quote a file are told apart.
 */
export function extractMarkdownBlocks(
  path: string,
  markdown: string,
): Extraction & { readonly quotations: readonly Quotation[] } {
  const faults: string[] = []
  const blocks: Block[] = []
  const quotations: Quotation[] = []
  let story: string[] = []
  for (const fence of readFences(markdown)) {
    const fault = faultOf(fence)
    if (fault !== null) faults.push(`${path}:${fence.line}: ${fault}`)
    if (fence.info.split(/\s/)[0] !== 'ts') continue
    if (fence.quotes !== null) {
      quotations.push({ path, line: fence.line, code: fence.code, file: fence.quotes })
      continue
    }
    story = fence.continues ? [...story, fence.code] : [fence.code]
    blocks.push({ path, line: fence.line, code: story.join('\n') })
  }
  return { blocks, faults, quotations }
}

function faultOf({ info, code }: Fence): string | null {
  const [language = '', ...marks] = info.split(/\s+/)
  if (['typescript', 'js', 'javascript', 'tsx', 'mts'].includes(language))
    return `fence code as ts, not ${language}`
  if (language !== 'ts') return null
  if (marks.length > 0) return `every block runs: no mark such as ${marks.join(' ')}`
  if (/^\s*\/\/ file:/.test(code)) return 'a block stands alone: no `// file:`'
  return code.trim() === '' ? 'an empty block' : null
}
