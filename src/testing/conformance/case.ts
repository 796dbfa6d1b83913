/** What every adapter under test may bring: how to let go of it, and how to wait until its reads have caught up. */
export interface UnderTest {
  /** Lets go of the adapter and of all it opened. */
  readonly dispose?: () => Promise<void>
  /** For adapters whose queries may lag: answers once they show all that was written. */
  readonly settle?: () => Promise<void>
}

/** Opens a fresh adapter, apart from all others; the runner lets go of it when the case ends. */
export type Open<Needs, Subject extends UnderTest> = (needs?: Needs) => Promise<Subject>

/** One promise of a port, as a check that can run alone and in any order. */
export interface ConformanceCase<Needs, Subject extends UnderTest> {
  /** As in the port's docstring. */
  readonly id: string
  readonly promise: string
  /** Rejects with a `ConformanceFailure` when the promise is broken. */
  readonly run: (open: Open<Needs, Subject>) => Promise<void>
}

/** The promises of one port; the first case tests the harness itself. */
export type ConformanceSuite<Needs, Subject extends UnderTest> = readonly ConformanceCase<Needs, Subject>[]

/** How the host makes the adapter under test. Whoever writes the adapter writes this too, and ships it. */
export interface AdapterFactory<Needs, Subject extends UnderTest> {
  /** A fresh and empty adapter that holds what `needs` says and shares nothing with others. */
  readonly create: (needs: Needs) => Promise<Subject>
  /** Promises that the adapter does not keep, by case id, each with the reason its users are told. */
  readonly exemptions?: Readonly<Record<string, string>>
}

/** Makes the cases of one port; `none` is what they need when they say nothing. */
export const suiteOf = <Needs, Subject extends UnderTest>(
  ...areas: readonly ConformanceSuite<Needs, Subject>[]
): ConformanceSuite<Needs, Subject> => areas.flat()

/** For ports that need nothing prepared. */
export type NoNeeds = Readonly<Record<string, never>>
