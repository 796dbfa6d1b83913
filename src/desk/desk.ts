import type { DeskGestures } from './surface/desk-gestures.ts'
import type { DeskQuestions } from './surface/desk-questions.ts'

/**
 * The one object through which a host works: gestures that change something, each in one commit (I-1), and questions
 * that change nothing. Every refusal is a `RedressError` with a code and leaves no trace (I-5). Results are frozen.
 */
export interface Desk extends DeskGestures, DeskQuestions {}
