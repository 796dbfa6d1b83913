import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'

import { joinScript } from '../../examples/sharded-with-fdw/join-shards.ts'
import { entities, serverOf, tenantsOf } from '../../examples/tenants-over-servers/entities.ts'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
const page = read('docs/how-to/outgrow-one-machine.md')

const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, block = '']) => block)

/** A text without the spaces of its lines and the quotes that PostgreSQL does not need. */
const plain = (text: string): string =>
  text
    .replace(/[\s"]+/g, ' ')
    .replaceAll(' .', '.')
    .trim()

describe('the guide to several machines', () => {
  it('shows the routing store as the example has it', () => {
    const [shown = ''] = blocks('ts')
    const body = shown.slice(shown.indexOf('export function'))

    expect(body.length).toBeGreaterThan(400)
    expect(read('examples/tenants-over-servers/route-tenants.ts')).toContain(body)
  })

  it('shows the tables as the example makes them, and the question as it asks it', () => {
    const [tables = '', question = ''] = blocks('sql')
    const script = plain(
      joinScript(
        (['first', 'second'] as const).map((name) => ({
          name,
          address: 'postgres://db:5432/x',
          tenants: tenantsOf(name),
        })),
      ),
    )

    expect(tables.trim().split('\n')).toHaveLength(3)
    for (const statement of tables.trim().split('\n'))
      expect(script).toContain(plain(statement.replace(/;$/, '')))
    expect(plain(read('examples/sharded-with-fdw/ask-coordinator.ts'))).toContain(plain(question))
  })

  it('names every entity where it is', () => {
    expect(entities.map(({ tenant }) => [tenant, serverOf(tenant)])).toEqual([
      ['lyon', 'first'],
      ['geneva', 'first'],
      ['boston', 'second'],
      ['osaka', 'second'],
    ])
  })
})
