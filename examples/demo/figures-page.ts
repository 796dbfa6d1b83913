import { writeFile } from 'node:fs/promises'

import type { ChartDescription, Day, Desk } from 'redress'

import { renderChartTable } from '../charts/chart-table.ts'
import { drawChart } from '../charts/draw-chart.ts'
import { element, escapeText } from '../charts/markup.ts'
import { Refused } from '../command-line/refusal.ts'
import { chartDepartment } from './figure-sections.ts'
import { company } from './people.ts'

/** The languages that the page can be written in. */
export const pageLanguages = ['en', 'fr'] as const

/** A language of the page. */
export type PageLanguage = (typeof pageLanguages)[number]

const words = {
  en: { title: 'Disputes: the figures', band: 'Band', contents: 'On this page', data: 'In numbers' },
  fr: { title: 'Litiges : les chiffres', band: 'Ligne', contents: 'Sur cette page', data: 'En chiffres' },
} as const

const style = `
  :root { color: #1f1f1f; background: #fff; font: 1rem/1.5 system-ui, sans-serif }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
  nav ul { columns: 2; padding-left: 1.2rem }
  section { margin: 3rem 0; break-inside: avoid }
  h2 { margin: 0 }
  h2 + p { margin: 0; color: #595959 }
  figure { margin: 1rem 0; overflow-x: auto }
  svg { max-width: 100%; height: auto }
  table { border-collapse: collapse; font-variant-numeric: tabular-nums }
  caption { text-align: left; color: #595959 }
  th, td { padding: 0.25rem 1rem 0.25rem 0; border-bottom: 1px solid #ddd; text-align: left; font-weight: normal }
  thead th { font-weight: bold }
  td, thead th + th { padding: 0.25rem 0 0.25rem 1rem; text-align: right }
  a { color: #005b8f }
  @media print { nav { display: none } body { max-width: none; margin: 0 } }
`

/** Writes the figures of the department as a page: charts and tables in one file, without scripts and without a network. */
export async function writeFiguresPage(
  file: string,
  desk: Desk,
  asOf: Day,
  language: PageLanguage,
): Promise<void> {
  const page = await renderFiguresPage(await chartDepartment(desk, asOf, language), language)
  try {
    await writeFile(file, page)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new Refused('usage', [`The figures cannot be written to ${file}: ${reason}`])
  }
}

/** A page of charts, each with its numbers in a table. */
export async function renderFiguresPage(
  charts: readonly ChartDescription[],
  language: PageLanguage,
): Promise<string> {
  const { title, contents } = words[language]
  const heading = escapeText(`${company} · ${title}`)
  const links = charts.map((chart, at) =>
    element('li', element(`a href="#figure-${at + 1}"`, escapeText(chart.title.text))),
  )
  const sections = await Promise.all(charts.map((chart, at) => renderSection(chart, at + 1, language)))
  const html = element(
    `html lang="${language}"`,
    element(
      'head',
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      element('title', heading),
      element('style', style),
    ),
    element(
      'body',
      element('header', element('h1', heading)),
      element(`nav aria-label="${escapeText(contents)}"`, element('ul', ...links)),
      element('main', ...sections),
    ),
  )
  return `<!doctype html>\n${html}\n`
}

async function renderSection(
  chart: ChartDescription,
  number: number,
  language: PageLanguage,
): Promise<string> {
  const { title, ...untitled } = chart
  const { band, data } = words[language]
  return element(
    `section id="figure-${number}"`,
    element('h2', escapeText(title.text)),
    element('p', escapeText(title.subtitle.join(' '))),
    // The page says the title already.
    element('figure', await drawChart(untitled)),
    renderChartTable(chart, data, band),
  )
}
