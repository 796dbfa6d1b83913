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

/** A block that shows a file of the repository: tested where it stands, it only has to be the same. */
export type Quotation = Pick<Block, 'path' | 'line' | 'code'> & { readonly file: string }

/** Blocks, and places where the conventions of the docs are broken. */
export type Extraction = { readonly blocks: readonly Block[]; readonly faults: readonly string[] }
