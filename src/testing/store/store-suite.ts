import { suiteOf } from '../conformance/case.ts'
import { checkEqual } from '../conformance/failure.ts'
import { conflictCases } from './conflict-cases.ts'
import { countCases } from './count-cases.ts'
import { cursorCases } from './cursor-cases.ts'
import { documentCases } from './document-cases.ts'
import { getCases } from './get-cases.ts'
import { apply, commitOf, note, tenant, versionOf, walk, write } from './gestures.ts'
import { idCases } from './id-cases.ts'
import { listCases } from './list-cases.ts'
import { orderCases } from './order-cases.ts'
import { pageCases } from './page-cases.ts'
import { raceCases } from './race-cases.ts'
import { refusalCases } from './refusal-cases.ts'
import { replayCases } from './replay-cases.ts'
import { storeCase, type StoreSuite } from './store-case.ts'
import { tenantCases } from './tenant-cases.ts'
import { writeCases } from './write-cases.ts'

/** Case 0: without it, no other case would mean anything. */
const harness = storeCase(
  'store.apart',
  'stores that the factory makes are empty and share nothing with each other.',
  async (open) => {
    const first = await open()
    await apply(first, commitOf('c-1', [note('N-1'), write('account', 'C-1')]))
    const second = await open()
    checkEqual(await versionOf(second.store, 'note', 'N-1'), 0, 'a note of another store')
    checkEqual(await walk(second.store, { list: 'accounts' }), [], 'accounts of another store')
    await apply(second, commitOf('c-1', [note('N-1', 0, 'second')], [], 'second'))
    checkEqual(await versionOf(first.store, 'note', 'N-1'), 1, 'the note of the first store')
    const [stored] = await first.store.get(tenant, [{ kind: 'note', id: 'N-1' }])
    checkEqual(stored?.document, { text: 'N-1 0' }, 'the note of the first store')
  },
)

/** Every promise of the `Store` port, each as a case that runs alone. */
export const storeSuite: StoreSuite = suiteOf(
  [harness],
  writeCases,
  conflictCases,
  replayCases,
  raceCases,
  refusalCases,
  getCases,
  idCases,
  documentCases,
  tenantCases,
  listCases,
  orderCases,
  pageCases,
  cursorCases,
  countCases,
)
