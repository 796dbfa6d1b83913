/** A fenced block of markdown. */
export type Fence = {
  readonly info: string
  readonly line: number
  readonly code: string
  /** `<!-- continues -->` stands before it. */
  readonly continues: boolean
  /** The file that `<!-- quotes … -->` before it names. */
  readonly quotes: string | null
}

const opening = /^(\s*)(`{3,})(.*)$/

/** Reads the fenced blocks of a markdown text, those of lists as well. */
export function readFences(markdown: string): readonly Fence[] {
  const lines = markdown.split('\n')
  const fences: Fence[] = []
  for (let at = 0; at < lines.length; at++) {
    const match = opening.exec(lines[at] ?? '')
    if (match === null) continue
    const [, indent = '', ticks = '', info = ''] = match
    const end = lines.findIndex((line, index) => index > at && line.trim() === ticks)
    const code = lines.slice(at + 1, end === -1 ? undefined : end).map((line) => outdent(line, indent.length))
    const mark = markBefore(lines, at)
    fences.push({
      info: info.trim(),
      line: at + 2,
      code: code.join('\n'),
      continues: mark === 'continues',
      quotes: /^quotes (.+)$/.exec(mark)?.[1] ?? null,
    })
    if (end === -1) break
    at = end
  }
  return fences
}

const outdent = (line: string, by: number): string =>
  line.slice(0, by).trim() === '' ? line.slice(by) : line

function markBefore(lines: readonly string[], fenceAt: number): string {
  const before = lines.slice(0, fenceAt).findLast((line) => line.trim() !== '') ?? ''
  return /^<!-- (.+) -->$/.exec(before.trim())?.[1] ?? ''
}
