import { findConflicts, onceEach, type Commit, type DocumentRef } from 'redress'
import { describe, expect, it } from 'vitest'

import { codeOf } from '../../support/refusal.ts'

const commit: Commit = {
  id: 'c-1',
  fingerprint: 'f-1',
  expect: [
    { kind: 'standing', id: 'F-\u{1f4b6}', version: 2 },
    { kind: 'account', id: 'C-1', version: 0 },
  ],
  writes: [
    { kind: 'standing', id: 'F-\uff21', from: 1, document: null, keys: {} },
    { kind: 'dispute', id: 'D-1', from: 0, document: null, keys: {} },
  ],
}

const versions =
  (known: Readonly<Record<string, number>>) =>
  ({ kind, id }: DocumentRef) =>
    known[`${kind}/${id}`] ?? 0

describe('the conflicts of a commit', () => {
  it('are none while every guard and every write finds the version it names', () => {
    expect(findConflicts(commit, versions({ 'standing/F-\u{1f4b6}': 2, 'standing/F-\uff21': 1 }))).toEqual([])
  })

  it('name stale guards and stale writes, by kind and then by the bytes of the id', () => {
    expect(findConflicts(commit, versions({ 'account/C-1': 7, 'standing/F-\uff21': 3 }))).toEqual([
      { kind: 'account', id: 'C-1', expected: 0, actual: 7 },
      { kind: 'standing', id: 'F-\uff21', expected: 1, actual: 3 },
      { kind: 'standing', id: 'F-\u{1f4b6}', expected: 2, actual: 0 },
    ])
  })
})

describe('the documents of a read', () => {
  it('are each asked for once; one id under two kinds is two documents', () => {
    const note = { kind: 'note', id: 'X-1' } as const
    const event = { kind: 'event', id: 'X-1' } as const
    expect(onceEach([note, event, note, event])).toEqual([note, event])
  })

  it('have ids', () => {
    expect(codeOf(() => onceEach([{ kind: 'note', id: '' }]))).toBe('id-invalid')
  })
})
