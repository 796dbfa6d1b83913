import type { Draft } from '../../history/draft.ts'
import type { Facts } from '../facts.ts'

/** Keeps a comment as a note of the gesture and answers with the note's id. */
export function addComment(facts: Facts, draft: Draft, text: string): string {
  const id = draft.newId('n')
  draft.addNote({ id, by: facts.by, at: facts.now, text, erased: null })
  return id
}
