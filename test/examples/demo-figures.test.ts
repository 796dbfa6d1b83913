import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { chartOf, figureNames, type Desk, type FigureName } from 'redress'
import { createMemoryStore } from 'redress/memory'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { chartDepartment } from '../../examples/demo/figure-sections.ts'
import { renderFiguresPage } from '../../examples/demo/figures-page.ts'
import { createPage } from '../../examples/demo/page.ts'
import { endOfStory } from '../../examples/demo/promise.ts'
import { runDemo } from '../../examples/demo/run.ts'
import { tellStory } from '../../examples/demo/story.ts'
import { withInbox } from '../../examples/mail/with-inbox.ts'
import { runInProcess } from './run-in-process.ts'

type Element = DefaultTreeAdapterTypes.Element

let folder: string
let pages: { readonly en: string; readonly fr: string }
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-figures-'))
  const write = async (language: string): Promise<string> => {
    const file = join(folder, `${language}.html`)
    const { code, stderr } = await runInProcess(runDemo, ['--html', file, '--language', language])
    expect([code, stderr]).toEqual([0, ''])
    return readFile(file, 'utf8')
  }
  pages = { en: await write('en'), fr: await write('fr') }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function elementsOf(html: string): readonly Element[] {
  const walk = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): readonly Element[] =>
    nodes.flatMap((node) => ('tagName' in node ? [node, ...walk(node.childNodes)] : []))
  return walk(parse(html).childNodes)
}

const named = (elements: readonly Element[], name: string) =>
  elements.filter(({ tagName }) => tagName === name)

const attributesOf = (elements: readonly Element[], wanted: string) =>
  elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === wanted).map(({ value }) => value))

const textOf = (element: Element): string =>
  element.childNodes
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? textOf(node) : ''))
    .join('')

describe('the page of figures of the demo (R-10)', () => {
  it('has a chart and a table under each heading, and leads to each from its top', () => {
    const elements = elementsOf(pages.en)
    const sections = named(elements, 'section')
    expect(sections.length).toBeGreaterThan(20)
    for (const name of ['svg', 'table', 'h2'])
      expect(named(elements, name), name).toHaveLength(sections.length)
    const links = attributesOf(named(elements, 'a'), 'href')
    expect(links).toEqual(attributesOf(sections, 'id').map((id) => `#${id}`))
  })

  it('shows every figure, how disputes came and went, and what cash is to come', async () => {
    const asked: FigureName[] = []
    const page = createPage({ colour: false })
    await withInbox(async (inbox) => {
      const { desk } = await tellStory(page, createMemoryStore(), inbox)
      const keeping: Desk = {
        ...desk,
        report: (request) => {
          asked.push(...request.figures)
          return desk.report(request)
        },
      }
      const titles = (await chartDepartment(keeping, endOfStory, 'en')).map(({ title }) => title.text)
      expect(new Set(titles).size).toBe(titles.length)
      for (const title of ['Promises kept', 'Days of sales outstanding', 'What disputes cost'])
        expect(titles).toContain(`${title} · EUR`)
      for (const title of ['Disputes opened and closed', 'Cash forecast'])
        for (const currency of ['EUR', 'USD']) expect(titles).toContain(`${title} · ${currency}`)
    })
    // What is outstanding is shown by age.
    expect(new Set(asked)).toEqual(new Set(figureNames.filter((name) => name !== 'outstanding')))
  })

  it('has something to show in each', () => {
    expect(pages.en).not.toContain('Nothing to show.')
  })

  it('says the amounts of the report, in the language asked for', () => {
    const cellsOf = (html: string) =>
      elementsOf(html)
        .filter(({ tagName }) => tagName === 'tr')
        .map((row) =>
          named(
            row.childNodes.filter((node) => 'tagName' in node),
            'td',
          ).map(textOf),
        )
        .flat()
    expect(cellsOf(pages.en)).toContain('1,525.70\u00A0EUR')
    expect(cellsOf(pages.fr)).toContain('1\u202F525,70\u00A0EUR')
    expect(pages.en).toContain('<h2>Disputed amounts by cause · EUR</h2>')
    expect(pages.fr).toContain('<h2>Montants en litige par cause · EUR</h2>')
    expect(pages.fr).toContain('<html lang="fr">')
  })

  it('needs no script and nothing from a network', () => {
    for (const html of Object.values(pages)) {
      const elements = elementsOf(html)
      const names = new Set(elements.map(({ tagName }) => tagName))
      for (const name of ['script', 'link', 'img', 'image', 'iframe', 'object'])
        expect(names).not.toContain(name)
      expect(attributesOf(elements, 'src')).toEqual([])
      expect(elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on')))).toEqual([])
      expect(html.replaceAll(/xmlns(:xlink)?="[^"]+"/g, '')).not.toMatch(/https?:|url\(|@import/)
    }
  })

  it('has no id twice', () => {
    const ids = attributesOf(elementsOf(pages.en), 'id')
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('writes names as texts, whatever they hold', async () => {
    const name = `</td><script>alert("1")</script>&amp;'`
    const row = { band: 'C1', currency: 'EUR', amount: '1.00', items: 1 }
    const report = { asOf: '2026-04-08', outstanding: { totals: [], by: { customer: [row] } } }
    const names = { customer: { C1: name } }
    const chart = chartOf(report, 'outstanding', { language: 'en', by: 'customer', names })
    const elements = elementsOf(await renderFiguresPage([chart], 'en'))
    expect(named(elements, 'script')).toEqual([])
    expect(named(elements, 'th').map(textOf)).toContain(name)
  })
})

describe('the demo refuses', () => {
  it.each([
    ['a page without a file', ['--html', ''], '--html names no file.'],
    ['a language it does not speak', ['--language', 'de'], '--language de is not spoken; name en or fr.'],
    [
      'a file it cannot write',
      ['--html', '/nowhere/at/all.html'],
      'cannot be written to /nowhere/at/all.html',
    ],
  ])('%s', async (_title, args, said) => {
    const { code, stdout, stderr } = await runInProcess(runDemo, args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
  })
})
