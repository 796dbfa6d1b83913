const ZERO = 48

/**
 * The number that the decimal digits of a text from one place up to another make; `NaN` when one of them is none.
 * Days are read a million times in a report, and this is several times faster than a regular expression and `Number`.
 */
export function digitsAt(text: string, from: number, until: number): number {
  let number = 0
  for (let at = from; at < until; at += 1) {
    const digit = text.charCodeAt(at) - ZERO
    if (!(digit >= 0 && digit <= 9)) return NaN
    number = number * 10 + digit
  }
  return number
}
