import { renderTable, type Column } from '../printing/table.ts'

/** No line is longer. */
export const pageWidth = 96

/** A page of the story: what is written on it, in order. */
export type Page = {
  readonly title: (text: string) => void
  /** A new day or turn of the story. */
  readonly chapter: (text: string) => void
  readonly say: (text: string) => void
  /** Something said in a few lines, marked at its side. */
  readonly points: (lines: readonly string[]) => void
  /** A letter or message, word by word. */
  readonly quote: (text: string) => void
  readonly table: (columns: readonly Column[], rows: readonly (readonly string[])[]) => void
  readonly text: () => string
}

/** Starts a page; colour only where a terminal shows it. */
export function createPage({ colour }: { readonly colour: boolean }): Page {
  const lines: string[] = []
  const painted = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const bold = 1
  const faint = 2
  const cyan = 36
  return {
    title: (text) => lines.push(painted(bold, text), painted(faint, '═'.repeat(text.length)), ''),
    chapter: (text) =>
      lines.push('', painted(cyan, `── ${text} ${'─'.repeat(pageWidth - text.length - 4)}`), ''),
    say: (text) => lines.push(...wrap(text, pageWidth), ''),
    points: (points) => {
      for (const point of points) {
        const [first = '', ...others] = wrap(point, pageWidth - 4)
        lines.push(`  · ${first}`, ...others.map((line) => `    ${line}`))
      }
      lines.push('')
    },
    quote: (text) => {
      const quoted = text
        .split('\n')
        .flatMap((line) => (line.length <= pageWidth - 4 ? [line] : wrap(line, pageWidth - 4)))
      lines.push(...quoted.map((line) => `  ${painted(faint, '│')} ${line}`.trimEnd()), '')
    },
    table: (columns, rows) => {
      const [head = '', ...body] = renderTable(columns, rows).split('\n')
      lines.push(painted(bold, head), ...body, '')
    },
    text: () => `${lines.join('\n').trimEnd()}\n`,
  }
}

/** A text in lines of at most so many characters, broken between words and never at a space that holds them together. */
function wrap(text: string, width: number): readonly string[] {
  const lines = ['']
  for (const word of text.split(/ +/)) {
    const line = lines.at(-1) ?? ''
    if (line === '') lines[lines.length - 1] = word
    else if (line.length + word.length < width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
