import type { Item } from '../../items/item.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import { isRedressError } from '../../kernel/errors/redress-error.ts'
import type { TemplateSet } from '../../templates/template.ts'
import { templateUse, type TemplateUse } from '../../templates/uses.ts'
import type { BoundPorts } from '../bound-ports.ts'
import type { Needs } from '../needs.ts'
import type { Loaded } from './loaded.ts'

/** What was read so that messages can be written: values of the host, by template, and accounts, by customer. */
export type Writing = {
  readonly hostValues: ReadonlyMap<string, Readonly<Record<string, string>>>
  readonly statements: ReadonlyMap<string, readonly Item[]>
}

/** A template that messages of a gesture are written from. */
type UsedTemplate = TemplateUse & { readonly id: string }

/** The templates that the messages of a gesture are written from: those of its command and of the actions it sends. */
export function usedTemplates(set: TemplateSet, needs: Needs, loaded: Loaded): readonly UsedTemplate[] {
  const named = new Set(needs.templates)
  const ofActions = needs.content === true ? (needs.actions ?? []) : []
  for (const id of ofActions) {
    const action = loaded.read('action', id)
    if (action?.content === null && action.template !== null) named.add(action.template)
  }
  return [...named].flatMap((id) => knownUse(set, id))
}

/** A template that is not there is told of when the message is written. */
function knownUse(set: TemplateSet, id: string): readonly UsedTemplate[] {
  try {
    return [{ id, ...templateUse(set, id) }]
  } catch (error) {
    if (isRedressError(error, 'template-unknown')) return []
    throw error
  }
}

/** The open items of the accounts that templates list, by customer. */
export async function readStatements(
  ports: BoundPorts,
  used: readonly UsedTemplate[],
  customers: Iterable<string>,
  today: Day,
): Promise<ReadonlyMap<string, readonly Item[]>> {
  const statements = new Map<string, readonly Item[]>()
  if (!used.some(({ statement }) => statement)) return statements
  for (const customer of customers) {
    const chunks: (readonly Item[])[] = []
    for await (const chunk of ports.scan({ customers: [customer], openOn: today })) chunks.push(chunk)
    statements.set(customer, chunks.flat())
  }
  return statements
}

/** What the host gives for the hashtags of each template. */
export async function readHostValues(
  ports: BoundPorts,
  used: readonly UsedTemplate[],
  needs: Needs,
  customer: string | undefined,
): Promise<Writing['hostValues']> {
  const asked = customer === undefined ? [] : used.filter(({ hostValues }) => hostValues.length > 0)
  const answers = asked.map(async ({ id, audience, hostValues }) => {
    const values = await ports.hashtagValues({
      names: hostValues,
      template: id,
      audience,
      customer: customer ?? '',
      dispute: needs.disputes?.[0] ?? null,
      action: needs.actions?.[0] ?? null,
    })
    return [id, values] as const
  })
  return new Map(await Promise.all(answers))
}
