/** Why a run does not begin: how it was called, or what the file holds. */
export type RefusalKind = 'usage' | 'file'

/** A run that is refused before anything happened, in lines for people. */
export class Refused extends Error {
  readonly kind: RefusalKind
  readonly lines: readonly string[]

  constructor(kind: RefusalKind, lines: readonly string[]) {
    super(lines.join('\n'))
    this.name = 'Refused'
    this.kind = kind
    this.lines = lines
  }
}

/** A command line that cannot be understood, with what is allowed. */
export function refuseUsage(problem: string, usage: string): Refused {
  return new Refused('usage', [problem, '', ...usage.trimEnd().split('\n')])
}
