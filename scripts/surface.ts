/** Prints the public surface; with `--write` makes it the checked-in one. */
import { readFile, writeFile } from 'node:fs/promises'

import { readSurface } from '../test/architecture/support/surface.ts'

const index = new URL('../src/index.ts', import.meta.url)
const list = new URL('../test/architecture/public-surface.txt', import.meta.url)

const { exports, faults } = readSurface(await readFile(index, 'utf8'))
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exit(1)

const text = exports.map((line) => `${line}\n`).join('')
if (process.argv.includes('--write')) await writeFile(list, text)
else process.stdout.write(text)
