import * as fc from 'fast-check'

import type { Catalog, CatalogEntry } from '../../catalogs/catalog.ts'
import type { Delay } from '../../catalogs/delay.ts'
import type { ActionChannel, ActionMode } from '../../catalogs/proposals.ts'
import type { Status, StatusType } from '../../catalogs/status.ts'

type Labelling = (name: string) => Readonly<Record<string, string>>

const anyDelay: fc.Arbitrary<Delay> = fc.record({
  value: fc.integer({ min: 0, max: 400 }),
  unit: fc.constantFrom('days', 'working-days', 'weeks', 'months'),
})

const manualOnly: ReadonlySet<ActionChannel> = new Set<ActionChannel>(['phone', 'task', 'legal'])

/** What a status proposes; a channel that is worked by hand has no other mode. */
const anyProposals = fc
  .record(
    {
      delay: anyDelay,
      department: fc.constantFrom('sales', 'quality', 'logistics'),
      family: fc.constantFrom('commercial', 'administrative'),
      template: fc.constantFrom('dispute-to-resolver', 'promise-reminder'),
      channel: fc.constantFrom<ActionChannel>(
        'email',
        'internal-email',
        'letter',
        'registered-letter',
        'sms',
        'phone',
        'task',
        'legal',
      ),
      mode: fc.constantFrom<ActionMode>('manual', 'automatic-after-confirmation', 'automatic'),
      resolver: fc.constantFrom('martin', 'sophie'),
      serviceLevelDelay: anyDelay,
    },
    { requiredKeys: [] },
  )
  .map(({ mode, ...others }) => {
    const isByHand = others.channel !== undefined && manualOnly.has(others.channel)
    return mode === undefined ? others : { ...others, mode: isByHand ? ('manual' as const) : mode }
  })

type Draft = {
  readonly type: StatusType
  readonly active: boolean
  readonly proposals: Partial<Status>
  readonly dunning: Status['dunning']
  /** Which of the resolved statuses it names, and which statuses it allows next, by place. */
  readonly resolvedAs: number | undefined
  readonly next: readonly number[] | undefined
}

const anyDraft: fc.Arbitrary<Draft> = fc.record({
  type: fc.constantFrom('in-progress', 'promise', 'dispute', 'dispute', 'dispute', 'resolved', 'litigation'),
  active: fc.boolean(),
  proposals: anyProposals,
  dunning: fc.constantFrom('exclude', 'flag', 'stop-customer', undefined),
  resolvedAs: fc.option(fc.nat(99), { nil: undefined }),
  next: fc.option(fc.array(fc.nat(99), { maxLength: 4 }), { nil: undefined }),
})

/**
 * A catalog that keeps the rules K-1 to K-5: any number of statuses of every type, archived ones among them, in one to
 * three languages. `defineCatalog` takes it.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check'
 *
 * fc.assert(fc.property(anyCatalog, (catalog) => defineCatalog(catalog).version === catalog.version))
 * ```
 */
export const anyCatalog: fc.Arbitrary<Catalog> = fc
  .record({
    version: fc.integer({ min: 1, max: 50 }),
    languages: fc.subarray(['fr', 'en', 'pt-BR'], { minLength: 1 }),
    delay: fc.option(anyDelay, { nil: undefined }),
    drafts: fc.array(anyDraft, { maxLength: 8 }),
    entries: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)),
  })
  .map(({ version, languages, delay, drafts, entries: [reasons, causes, codes] }) => {
    const label: Labelling = (name) =>
      Object.fromEntries(languages.map((language) => [language, `${name} ${language}`]))
    return {
      version,
      languages,
      ...(delay === undefined ? {} : { delay }),
      defaultResolved: 'resolved-0',
      statuses: [plainStatus('resolved-0', 'resolved', label), ...statusesOf(drafts, label)],
      customerDisputeReasons: entriesOf('reason', reasons, label),
      rootCauses: entriesOf('cause', causes, label),
      resolutionCodes: entriesOf('code', codes, label),
    }
  })

const plainStatus = (id: string, type: StatusType, label: Labelling): Status => ({
  id,
  type,
  labels: label(id),
  active: true,
})

const entriesOf = (name: string, count: number, label: Labelling): readonly CatalogEntry[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${name}-${at}`,
    labels: label(`${name} ${at}`),
    active: at !== 1,
  }))

function statusesOf(drafts: readonly Draft[], label: Labelling): readonly Status[] {
  const named = drafts.map((draft, at) => ({ ...draft, id: `${draft.type}-${at + 1}` }))
  const ids = ['resolved-0', ...named.map(({ id }) => id)]
  const resolved = [
    'resolved-0',
    ...named.filter(({ type, active }) => type === 'resolved' && active).map(({ id }) => id),
  ]
  return named.map(({ id, type, active, proposals, dunning, ...draft }) => {
    const isDispute = type === 'dispute'
    const resolvedAs =
      isDispute && draft.resolvedAs !== undefined ? resolved[draft.resolvedAs % resolved.length] : undefined
    const drawn = draft.next?.map((at) => ids[at % ids.length] as string)
    const next =
      drawn === undefined
        ? undefined
        : [...new Set(isDispute ? [...drawn, resolvedAs ?? 'resolved-0'] : drawn)]
    return {
      ...plainStatus(id, type, label),
      active,
      ...proposals,
      ...(dunning !== undefined && isDispute ? { dunning } : {}),
      ...(resolvedAs === undefined ? {} : { resolvedAs }),
      ...(next === undefined ? {} : { next }),
    }
  })
}
