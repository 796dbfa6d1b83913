/** Why a replay does not run: how it was called, or what the file holds. */
export type RefusalKind = 'usage' | 'file'

/** A replay that is refused before anything happened, in lines for people. */
export class ReplayRefused extends Error {
  readonly kind: RefusalKind
  readonly lines: readonly string[]

  constructor(kind: RefusalKind, lines: readonly string[]) {
    super(lines.join('\n'))
    this.name = 'ReplayRefused'
    this.kind = kind
    this.lines = lines
  }
}
