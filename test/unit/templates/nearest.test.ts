import { describe, expect, it } from 'vitest'

import { nearestName } from '../../../src/templates/nearest.ts'

const names = ['today', 'items_list', 'items_list_selected', 'customer_name', 'customer_id']

describe('the nearest name (M-3, TM7)', () => {
  it.each([
    ['a letter too few', 'items_lst', 'items_list'],
    ['a letter too many', 'items_listt', 'items_list'],
    ['another letter', 'items_lost', 'items_list'],
    ['two letters swapped', 'itmes_list', 'items_list'],
    ['other case', 'Items_List', 'items_list'],
    ['no underscore', 'customername', 'customer_name'],
    ['two faults', 'custmer_nam', 'customer_name'],
    ['four faults in a long name', 'itms_lst_slectd', 'items_list_selected'],
    ['a short name with two faults', 'tday_', 'today'],
  ])('is found in spite of %s', (_fault, given, nearest) => {
    expect(nearestName(given, names)).toBe(nearest)
  })

  it.each([
    ['a name that nothing is like', 'zzzzzzzz'],
    ['a short name with more faults than a third', 'abcay'],
    ['five faults', 'ims_lst_slectd'],
  ])('is none for %s', (_what, given) => {
    expect(nearestName(given, names)).toBeNull()
  })

  it('is the one with the fewest faults, and the first of two', () => {
    expect(nearestName('abcx', ['abyy', 'abcd', 'abce'])).toBe('abcd')
    expect(nearestName('abcd', ['abce', 'abcd'])).toBe('abcd')
  })

  it('counts a swap once, and only of neighbours', () => {
    expect(nearestName('ba', ['ab'])).toBe('ab')
    expect(nearestName('cba', ['abc'])).toBeNull()
  })

  it('is none where there are no names', () => {
    expect(nearestName('today', [])).toBeNull()
  })
})
