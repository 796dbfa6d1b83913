import { RedressError } from '../kernel/errors/redress-error.ts'
import { baseOf } from './formats/shipped-words.ts'
import type { Template, TemplateSet } from './template.ts'

const MOST_KNOWN = 50

/**
 * The template with an id.
 *
 * @throws {RedressError} `template-unknown` when there is none.
 */
export function templateOf({ templates }: TemplateSet, id: string): Template {
  const template = templates.find((one) => one.id === id)
  if (template !== undefined) return template
  const known = templates.slice(0, MOST_KNOWN).map((one) => one.id)
  throw new RedressError('template-unknown', `There is no template ${id}; known are ${known.join(', ')}.`, {
    given: id,
    known,
  })
}

/** The language of a set that serves somebody best (M-4): the very tag, else the language without region, else the first. */
export function chooseLanguage(languages: readonly string[], wanted: string): string {
  const tag = wanted.toLowerCase()
  return (
    languages.find((language) => language.toLowerCase() === tag) ??
    languages.find((language) => language.toLowerCase() === baseOf(tag)) ??
    languages.find((language) => baseOf(language) === baseOf(tag)) ??
    languages[0] ??
    'en'
  )
}
