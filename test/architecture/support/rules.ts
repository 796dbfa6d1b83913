import { readdir, readFile } from 'node:fs/promises'

const folders = ['unit', 'properties', 'scenarios', 'gestures'].map(
  (name) => new URL(`../../${name}/`, import.meta.url),
)

/** The titles of all tests of the domain, as they stand in the sources. */
export async function readTestTitles(): Promise<readonly string[]> {
  const titles: string[] = []
  for (const folder of folders) {
    for (const path of await readdir(folder, { recursive: true })) {
      if (!path.endsWith('.test.ts')) continue
      const source = await readFile(new URL(path, folder), 'utf8')
      for (const [, , title = ''] of source.matchAll(
        /\b(?:it|describe)\b[^'"`\n]*(['"`])((?:(?!\1).)+)\1/g,
      )) {
        titles.push(title)
      }
      for (const [, , title = ''] of source.matchAll(/^ +(['"])((?:(?!\1).)+\([A-Z]-\d+[^)]*\)[^'"]*)\1/gm)) {
        titles.push(title)
      }
    }
  }
  return titles
}

/** The numbers of the rules that a title cites; `Q-1 to Q-3` cites three. */
export function rulesIn(title: string): readonly string[] {
  const rules: string[] = []
  for (const [, letter = '', first = '', last = first] of title.matchAll(
    /\b([A-Z])-(\d+)(?: to \1-(\d+))?(?![\w-])/g,
  )) {
    for (let number = Number(first); number <= Number(last); number += 1) rules.push(`${letter}-${number}`)
  }
  return rules
}
