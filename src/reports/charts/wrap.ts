import { cutText } from './cut.ts'

const longestLine = 14

/** A name in lines that stand side by side below columns; the axis splits it there. */
export function wrapName(name: string): string {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const short = cutText(word, longestLine)
    const last = lines.at(-1)
    if (last === undefined || last.length + short.length >= longestLine) lines.push(short)
    else lines[lines.length - 1] = `${last} ${short}`
  }
  return lines.join('\n')
}
