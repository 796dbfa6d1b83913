import type { AdapterFactory, ConformanceCase, ConformanceSuite, Open, UnderTest } from './case.ts'

/** A promise that was broken. */
export type BrokenPromise = {
  readonly id: string
  readonly promise: string
  readonly error: unknown
}

/** What a run of a suite found. An adapter conforms when nothing is broken. */
export type ConformanceReport = {
  readonly kept: readonly string[]
  readonly broken: readonly BrokenPromise[]
  /** Promises the adapter says it does not keep; they were not tried. */
  readonly exempt: readonly { readonly id: string; readonly reason: string }[]
}

/**
 * Runs a suite without any test runner, one case after the other.
 *
 * @throws {Error} when the factory declares an exemption from a case that does not exist.
 * @example
 * ```ts
 * const report = await runSuite(storeSuite, { create: async () => ({ store: createMemoryStore() }) })
 * report.broken // []
 * ```
 */
export async function runSuite<Needs extends object, Subject extends UnderTest>(
  suite: ConformanceSuite<Needs, Subject>,
  factory: AdapterFactory<Needs, Subject>,
): Promise<ConformanceReport> {
  checkExemptions(suite, factory)
  const kept: string[] = []
  const broken: BrokenPromise[] = []
  const exempt: { id: string; reason: string }[] = []
  for (const each of suite) {
    const reason = exemptionOf(factory, each.id)
    if (reason !== null) {
      exempt.push({ id: each.id, reason })
      continue
    }
    try {
      await runCase(each, factory)
      kept.push(each.id)
    } catch (error) {
      broken.push({ id: each.id, promise: each.promise, error })
    }
  }
  return { kept, broken, exempt }
}

/** Runs one case and lets go of every adapter it opened. */
export async function runCase<Needs extends object, Subject extends UnderTest>(
  { run }: ConformanceCase<Needs, Subject>,
  { create }: AdapterFactory<Needs, Subject>,
): Promise<void> {
  const opened: Subject[] = []
  const open: Open<Needs, Subject> = async (needs) => {
    const subject = await create(needs ?? ({} as Needs))
    opened.push(subject)
    return subject
  }
  try {
    await run(open)
  } finally {
    for (const subject of opened) await subject.dispose?.()
  }
}

/** The reason why an adapter does not keep a promise; `null` when it says that it does. */
export const exemptionOf = (
  { exemptions = {} }: { readonly exemptions?: Readonly<Record<string, string>> },
  id: string,
): string | null => (Object.hasOwn(exemptions, id) ? (exemptions[id] ?? null) : null)

/** An exemption from nothing is a spelling mistake, or was overtaken by a new version of the suite. */
export function checkExemptions(
  suite: readonly { readonly id: string }[],
  { exemptions = {} }: { readonly exemptions?: Readonly<Record<string, string>> },
): void {
  const ids = new Set(suite.map(({ id }) => id))
  const unknown = Object.keys(exemptions).filter((id) => !ids.has(id))
  if (unknown.length > 0) throw new Error(`Exemptions from cases that do not exist: ${unknown.join(', ')}.`)
}
