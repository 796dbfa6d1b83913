import type { Source } from './sources.ts'

/** A file is one idea: median near 80 lines, rarely over 200. */
export const maxLines = 200

/** Files over the limit that are not on the list of exceptions, and exceptions that are no longer needed. */
export function findLongFiles(
  sources: readonly Source[],
  exceptions: Readonly<Record<string, string>>,
): readonly string[] {
  const long = sources.filter(({ text }) => countLines(text) > maxLines).map(({ path }) => path)
  return [
    ...long
      .filter((path) => !(path in exceptions))
      .map((path) => `${path} is over ${String(maxLines)} lines`),
    ...Object.keys(exceptions)
      .filter((path) => !long.includes(path))
      .map((path) => `${path} needs no exception`),
  ]
}

const countLines = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
