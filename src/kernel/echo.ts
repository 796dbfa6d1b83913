const LONGEST_ECHO = 40

/**
 * What an error may show of a refused value: the value itself when it is short and made of the characters its
 * kind is made of, otherwise only its length. Errors are logged, and a person's text may have come in by mistake.
 *
 * @example
 * ```ts
 * echo('2026-02-30', /^[\d-]+$/) // '2026-02-30'
 * echo('call Mrs Martin', /^[\d-]+$/) // '(15 characters)'
 * ```
 */
export function echo(value: unknown, shown: RegExp): string {
  if (typeof value !== 'string') return `(${value === null ? 'null' : typeof value})`
  if (value.length <= LONGEST_ECHO && shown.test(value)) return value
  return `(${value.length} characters)`
}
