import { describe, expect, it } from 'vitest'

import { runTenantsOverServers } from '../../examples/tenants-over-servers/run.ts'
import { plainRows } from '../examples/plain-entities.ts'
import { serverAddress } from '../support/databases/postgres.ts'

describe('tenants over two servers', () => {
  it('keep each to its own, and their merged reports are what the books say', async () => {
    const servers = { first: serverAddress(), second: serverAddress('REDRESS_POSTGRES_2') }
    const { printed, merged } = await runTenantsOverServers(servers)

    expect(merged).toEqual(plainRows())
    expect(printed).toMatch(/lyon +8 +0\n +geneva +8 +0\n +boston +0 +8\n +osaka +0 +8\n/)
    for (const { currency, outstanding } of plainRows())
      expect(printed.replaceAll(',', '')).toContain(`${outstanding} ${currency}`)
  })
})
