import {
  clockSuite,
  directorySuite,
  idsSuite,
  ledgerSuite,
  mailerSuite,
  registerSuite,
  storeSuite,
} from 'redress/testing'
import { describe, it } from 'vitest'

import {
  clockReference,
  directoryReference,
  idsReference,
  ledgerReference,
  mailerReference,
  storeReference,
} from './support/references.ts'

describe('the store in memory', () => registerSuite({ describe, it }, storeSuite, storeReference))
describe('the ledger in memory', () => registerSuite({ describe, it }, ledgerSuite, ledgerReference))
describe('the directory in memory', () => registerSuite({ describe, it }, directorySuite, directoryReference))
describe('the mailer in memory', () => registerSuite({ describe, it }, mailerSuite, mailerReference))
describe('the ids that count', () => registerSuite({ describe, it }, idsSuite, idsReference))
describe('the clock set by hand', () => registerSuite({ describe, it }, clockSuite, clockReference))
