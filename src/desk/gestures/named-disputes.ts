/** The dispute that items go into, as a list of those a command names. */
export function targetsOf(to: string | undefined): readonly string[] {
  return to === undefined ? [] : [to]
}
