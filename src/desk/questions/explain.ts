import type { Eligibility } from '../../dunning/eligibility.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { deepFreeze } from '../../kernel/freeze.ts'
import { parse } from '../../kernel/parse.ts'
import { eligibilitiesOf } from '../decisions/eligibilities.ts'
import { gather } from '../loading/gather.ts'
import { today } from '../running/facts-of.ts'
import type { DeskSetup } from '../setup.ts'
import type { ExplainOptions } from './asked.ts'
import { askedIdsSchema, explainSchema } from './question-schema.ts'

/** Tells for each item what may be chased of it, and every reason why not (E-1). */
export async function explain(
  setup: DeskSetup,
  items: readonly string[],
  options: ExplainOptions,
): Promise<readonly Eligibility[]> {
  parse(askedIdsSchema, items, 'items to explain')
  const { on = today(setup), purpose = { kind: 'scenario' } } = parse(explainSchema, options, 'explain')
  const { loaded, items: found } = await gather(setup, { items }, null)
  const unknown = items.filter((id) => !found.has(id))
  if (unknown.length > 0) {
    throw new RedressError('item-unknown', `The ledger does not know ${unknown.length} of the items.`, {
      items: unknown.slice(0, 50),
    })
  }
  const known = items.flatMap((id) => found.get(id) ?? [])
  return deepFreeze(eligibilitiesOf(loaded.read, known, on, purpose))
}
