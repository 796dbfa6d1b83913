import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { registerSuite, storeSuite, type StoreFactory } from 'redress/testing'
import { describe, it } from 'vitest'

import { openJsonLinesStore } from '../../examples/json-lines-store/store.ts'

const factory: StoreFactory = {
  create: async ({ limits }) => {
    const folder = await mkdtemp(join(tmpdir(), 'redress-lines-'))
    const store = await openJsonLinesStore(join(folder, 'desk.jsonl'), limits)
    return {
      store,
      dispose: async () => {
        await store.close()
        await rm(folder, { recursive: true })
      },
    }
  },
}

describe('the store in a file of JSON lines', () => registerSuite({ describe, it }, storeSuite, factory))
