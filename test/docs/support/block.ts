/** A block of code that a reader sees, and where. */
export type Block = {
  /** From the root of the repository, with `/`. */
  readonly path: string
  /** Line of the first line of code. */
  readonly line: number
  readonly code: string
  /** The export whose docstring holds it. */
  readonly of?: string
}

/** Blocks, and places where the conventions of the docs are broken. */
export type Extraction = { readonly blocks: readonly Block[]; readonly faults: readonly string[] }
