import * as z from 'zod'

import { parse, type Schema } from '../../kernel/parse.ts'
import type { ListPage } from '../questions/pages.ts'
import type { Sortable } from './order.ts'
import type { Sort, SortedPage } from './sort.ts'

/** A page that was asked for, and the order of its list. */
export type AskedPage<By extends string> = {
  readonly sort: Required<Sort<By>>
  readonly page: ListPage
}

/**
 * Makes what reads which page of a list is asked for, and in which order: by the list's own key,
 * ascending, where nothing is said. Limit and cursor are refused later, with codes of their own.
 */
export function pageReader<Row, By extends string>(
  { list, keys }: Sortable<Row, By>,
  own: NoInfer<By>,
): (given: SortedPage<By>) => AskedPage<By> {
  const sortSchema: Schema<Sort<By>> = z
    .strictObject({
      by: z.enum(Object.keys(keys) as By[]),
      direction: z.enum(['ascending', 'descending']).exactOptional(),
    })
    .readonly()
  const schema: Schema<SortedPage<By>> = z
    .strictObject({
      limit: z.custom<number>().exactOptional(),
      after: z.custom<string>().exactOptional(),
      sort: sortSchema.exactOptional(),
    })
    .readonly()
  return (given) => {
    const { sort = { by: own }, ...page } = parse(schema, given, `page of ${list}`)
    return { sort: { direction: 'ascending', ...sort }, page }
  }
}
