import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { RenderFacts } from '../render-facts.ts'
import type { Template } from '../template.ts'
import type { CompiledContent } from './compile-content.ts'

/**
 * Refuses facts that lack what the template is about, or the account that it lists (M-3).
 *
 * @throws {RedressError} `template-not-usable` when something is missing.
 */
export function requireFacts(
  { id, about }: Template,
  { hashtags }: CompiledContent,
  facts: RenderFacts,
): void {
  const isStatementMissing =
    facts.statement === null && hashtags.some(({ hashtag }) => hashtag.needsStatement)
  const missing: readonly string[] = [
    ...about.filter((scope) => facts[scope] === null),
    ...(isStatementMissing ? ['statement'] : []),
  ]
  if (missing.length === 0) return
  throw new RedressError(
    'template-not-usable',
    `The template ${id} cannot be used without ${missing.join(', ')}.`,
    { template: id, missing },
  )
}
