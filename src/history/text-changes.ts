/** Texts of people were erased: comments, and what messages said to whom. The rest of the history stays. */
export type TextsErased = {
  readonly type: 'texts-erased'
  readonly notes: readonly string[]
  readonly messages: readonly string[]
}
