import type { Json } from '../../ports/documents.ts'
import { checkEqual } from '../conformance/failure.ts'
import { apply, commitOf, note, tenant } from './gestures.ts'
import { storeCase, type OpenStore, type StoreSuite } from './store-case.ts'

/** What is written is what is read. */
export const documentCases: StoreSuite = [
  storeCase(
    'store.documents.texts-that-look-typed',
    'texts that look like numbers, days or booleans stay the texts they are.',
    (open) =>
      keepAll(open, [
        { amount: '1.10', zero: '0.00', negative: '-0.00', large: '123456789012345678.90', exponent: '1e3' },
        { day: '2026-03-01', instant: '2026-03-01T00:00:00.000Z', zoned: '2026-03-01T00:00:00+02:00' },
        ['true', 'null', 'undefined', 'NaN', '007', '0x10', '', ' '],
        '1.10',
        '2026-03-01',
      ]),
  ),
  storeCase('store.documents.texts', 'every well-formed text survives, whatever it looks like.', (open) =>
    keepAll(open, [
      'caf\u00e9 cafe\u0301 \ufb01 \u0130\u0131',
      '\u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u{10ffff} \u{1d11e}',
      '\u202eevil\u202c \u2066\u2069 \u200b\u200d\ufeff',
      `z${'\u0301'.repeat(200)}`,
      "'; drop table documents; -- \\ \" ' ` ${x} #{x} {{x}} <script>",
      '\t\r\n\b\f\u2028\u2029\u0085\u007f',
      '=1+1 +1 -1 @x',
    ]),
  ),
  storeCase(
    'store.documents.control-characters',
    'control characters in a text survive; NUL, which the library never writes, need not.',
    (open) => keepAll(open, ['\u0001\u001f', 'a\u007fb\u009f', '\b\f\v\u001b[31m', { ['\u0001']: '\u0001' }]),
  ),
  storeCase(
    'store.documents.large-text',
    'a text of a megabyte survives where the limits allow it.',
    async (open) => {
      const subject = await open()
      const room = Math.min(1_000_000, subject.store.limits.maxDocumentBytes - 100)
      const unit = 'text \u00e9\u20ac\u{1f4b6} '
      await keep(subject, note('N-1', 0, unit.repeat(Math.floor(room / 15))).document, 'c-1', 'N-1')
    },
  ),
  storeCase(
    'store.documents.null-and-absent',
    'a property that is `null` and one that is absent stay apart.',
    (open) =>
      keepAll(open, [{ there: null }, {}, [null], [], null, { deep: { there: null, list: [null, null] } }]),
  ),
  storeCase('store.documents.numbers', 'numbers come back equal, `-0` as `0`.', async (open) => {
    const numbers = [
      0, 1, -1, 0.1, 1.1, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 9007199254740991, -9007199254740991,
    ]
    await keepAll(open, [numbers, 42])
    const subject = await open()
    await apply(subject, commitOf('c-1', [note('N-1', 0, [-0])]))
    const [stored] = await subject.store.get(tenant, [{ kind: 'note', id: 'N-1' }])
    checkEqual(stored?.document, [0], 'a negative zero')
  }),
  storeCase(
    'store.documents.empty',
    'empty lists, objects and texts survive, and so do values without any object.',
    (open) => keepAll(open, [[], {}, '', [[]], [{}], [''], { a: [], b: {}, c: '' }, false, 0, null]),
  ),
  storeCase(
    'store.documents.property-names',
    'every property name survives, in any order and number.',
    (open) =>
      keepAll(open, [
        JSON.parse('{"__proto__":{"a":1},"constructor":2,"toString":3,"hasOwnProperty":4}') as Json,
        {
          '': 1,
          ' ': 2,
          $set: 3,
          'a.b': 4,
          'a/b': 5,
          '0': 6,
          '-1': 7,
          '\u00e9': 8,
          'e\u0301': 9,
          '\u{1f4b6}': 10,
        },
        { z: 1, a: 2, M: 3, '10': 4, '9': 5 },
        Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`p${at}`, at])),
      ]),
  ),
  storeCase('store.documents.depth', 'documents nested 64 levels deep survive.', (open) => {
    let nested: Json = 'core'
    for (let level = 0; level < 32; level += 1) nested = [{ in: nested }]
    return keepAll(open, [nested])
  }),
  storeCase('store.documents.order-of-lists', 'the elements of a list keep their order.', (open) =>
    keepAll(open, [
      [3, 1, 2],
      ['b', 'a', 'B', 'A', '\u00e9', 'e'],
      [{ b: 1 }, { a: 1 }],
      [[2], [1]],
    ]),
  ),
]

type Opened = Awaited<ReturnType<OpenStore>>

/** Writes each value, in a first and in a second version, and reads it back. */
async function keepAll(open: OpenStore, values: readonly Json[]): Promise<void> {
  const subject = await open()
  for (const [at, value] of values.entries()) {
    await keep(subject, value, `c-${at}`, `N-${at}`)
    await apply(subject, commitOf(`d-${at}`, [note('N-again', at, value)]))
    const [stored] = await subject.store.get(tenant, [{ kind: 'note', id: 'N-again' }])
    checkEqual(stored?.document, value, `value ${at}, written over another`)
  }
}

async function keep(subject: Opened, value: Json, commit: string, id: string): Promise<void> {
  await apply(subject, commitOf(commit, [note(id, 0, value)]))
  const [stored] = await subject.store.get(tenant, [{ kind: 'note', id }])
  checkEqual(stored?.document, value, `the document ${id}`)
}
