import Mustache from 'mustache'

/** A text with holes, ready to be filled. */
export type Compiled = { readonly tokens: string[][] }

/** What fills the holes, by key: texts and nothing else, without a prototype (TM2, TM3). */
export type View = Readonly<Record<string, string>>

/** A stretch of literal text, or a hole and whether its value is markup of our own. */
export type Piece = string | { readonly key: string; readonly isMarkup: boolean }

// Characters that no template may hold: whatever else an author writes, braces included, is literal (TM1, TM4).
const OPEN = '\u0001'
const CLOSE = '\u0002'
const TAGS: [string, string] = [OPEN, CLOSE]

// A writer of our own, without its cache, and with all settings passed at every call: what a host does to the globals of
// mustache changes nothing here, and nothing here changes them (TM14, TM16).
class Writer extends Mustache.Writer {
  readonly templateCache = undefined
}
const writer = /* @__PURE__ */ new Writer()

/** Compiles pieces to what mustache renders. */
export function compilePieces(pieces: readonly Piece[]): Compiled {
  const source = pieces.map((piece) =>
    typeof piece === 'string' ? piece : `${OPEN}${piece.isMarkup ? '&' : ''}${piece.key}${CLOSE}`,
  )
  return { tokens: writer.parse(source.join(''), TAGS) as string[][] }
}

/** Fills the holes, once: what a value holds is never read again (TM8). */
export function renderCompiled({ tokens }: Compiled, view: View, escape: (text: string) => string): string {
  return writer.renderTokens(tokens, new Mustache.Context(view), undefined, undefined, { tags: TAGS, escape })
}
