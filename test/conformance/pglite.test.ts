import { registerSuite, storeSuite } from 'redress/testing'
import { describe, it } from 'vitest'

import { storesOn } from '../support/databases/idle-databases.ts'
import { openPglite } from '../support/databases/pglite.ts'

describe('the store on PGlite', () => registerSuite({ describe, it }, storeSuite, storesOn(openPglite)))
