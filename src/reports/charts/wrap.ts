import { cutText } from './cut.ts'

const longestLine = 14
const dash = '–'

/** A name in lines that stand side by side below columns; the axis splits it there. A dash ends its line. */
export function wrapName(name: string): string {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const short = cutText(word, longestLine)
    const last = lines.at(-1)
    const isFull = last !== undefined && short !== dash && last.length + short.length >= longestLine
    if (last === undefined || isFull || last.endsWith(dash)) lines.push(short)
    else lines[lines.length - 1] = `${last} ${short}`
  }
  return lines.join('\n')
}
