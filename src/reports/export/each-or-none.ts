/** Each of some things, or `null` once where there are none: what they belong to has a row all the same. */
export function eachOrNone<Thing>(things: readonly Thing[]): readonly (Thing | null)[] {
  return things.length === 0 ? [null] : things
}
