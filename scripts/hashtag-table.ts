/** Prints the table of hashtags; with `--write` puts it into the reference. */
import { readFile, writeFile } from 'node:fs/promises'

import { replaceHashtagTable } from '../test/docs/support/hashtag-table.ts'

const path = new URL('../docs/reference/hashtags.md', import.meta.url)

const page = replaceHashtagTable(await readFile(path, 'utf8'))
if (process.argv.includes('--write')) await writeFile(path, page)
else process.stdout.write(page)
