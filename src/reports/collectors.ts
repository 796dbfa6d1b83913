import { leadersBy, type Facts } from './facts.ts'

/** The collector of a customer. */
export type CollectorOf = (customer: string) => string | null

/**
 * Who collects for a customer: as the host said, else as the stretch of the customer that was recorded last says.
 * Items that the desk knows have the collector of their own stretch: the one held at the as-of day.
 */
export function collectorsOf(facts: Facts): CollectorOf {
  const leaders = leadersBy(facts, ({ customer }) => customer)
  return (customer) => {
    const said = facts.collectors.get(customer)
    return said === undefined ? (leaders.get(customer)?.collector ?? null) : said
  }
}
