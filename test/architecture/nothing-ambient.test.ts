import { describe, expect, it } from 'vitest'

import { findAmbientUses } from './support/ambient.ts'
import { readSources } from './support/sources.ts'

describe('the library', () => {
  it('uses no clock, randomness, timer, environment or default locale (DS1)', async () => {
    expect(findAmbientUses(await readSources())).toEqual([])
  })
})

const usesIn = (text: string) => findAmbientUses([{ path: 'src/a.ts', text }]).map(({ what }) => what)

describe('the scan', () => {
  it.each([
    ['Date.now()', 'Date'],
    ['const { now } = Date', 'Date'],
    ['const clock = Date', 'Date'],
    ['Date()', 'Date'],
    ['new Date()', 'new Date()'],
    ['new Date', 'new Date()'],
    ['new UTCDate()', 'new UTCDate()'],
    ['Math.random()', 'Math.random'],
    ["Math['random']()", 'Math.random'],
    ['const { random } = Math', 'Math.random'],
    ['crypto.randomUUID()', 'crypto'],
    ['setTimeout(f, 1)', 'setTimeout'],
    ['const later = setTimeout', 'setTimeout'],
    ['const x = { setTimeout }', 'setTimeout'],
    ['call(setInterval)', 'setInterval'],
    ['process.env.TZ', 'process'],
    ['typeof process', 'process'],
    ['globalThis.Date', 'globalThis'],
    ['console.log(1)', 'console'],
    ['performance.now()', 'performance'],
    ['import.meta.url', 'import.meta'],
    ['day.toLocaleDateString()', 'toLocaleDateString'],
    ["name.toLocaleLowerCase('en')", 'toLocaleLowerCase'],
    ['a.localeCompare(b)', 'localeCompare without locale'],
    ['new Intl.NumberFormat()', 'Intl.NumberFormat without locale'],
    ['new Intl.NumberFormat(undefined, {})', 'Intl.NumberFormat without locale'],
    ["new Intl.DateTimeFormat('en', {})", 'Intl.DateTimeFormat without timeZone'],
    ['const { NumberFormat } = Intl', 'Intl'],
    ["import { isToday } from 'date-fns'", 'isToday of date-fns'],
    ["import { constructNow as f } from 'date-fns/constructNow'", 'constructNow of date-fns'],
  ])('finds %s', (text, what) => {
    expect(usesIn(text)).toEqual([what])
  })

  it.each([
    ['new Date(millis)'],
    ['Date.UTC(2026, 0, 1)'],
    ["Date.parse('2026-01-01T00:00:00Z')"],
    ['value instanceof Date'],
    ['const at: Date = given'],
    ['function read(date: Date): Date { return date }'],
    ['Math.max(1, 2)'],
    ["new Intl.NumberFormat('en')"],
    ["new Intl.DateTimeFormat('en', { timeZone: zone })"],
    ["Intl.supportedValuesOf('timeZone')"],
    ["a.localeCompare(b, 'en')"],
    ['type Port = { readonly process: string; fetch(id: string): void }'],
    ['const x = { process: 1 }'],
    ['port.fetch(id)'],
    ['// Date.now()'],
    ["'Math.random()'"],
    ["import { addDays } from 'date-fns/addDays'"],
  ])('lets pass %s', (text) => {
    expect(usesIn(text)).toEqual([])
  })
})
