import { describe, expect, it } from 'vitest'

import { findHashtags, isHexColor } from '../../../src/templates/find-hashtags.ts'

const known = new Set(['items_list', 'items_list_selected', 'today', 'a1'])

/** What is found, as `at:name`, glued ones with an exclamation mark. */
const foundIn = (text: string, from?: number, to?: number) =>
  findHashtags(text, (name) => known.has(name), from, to).map(
    ({ at, name, isFree }) => `${at}:${name}${isFree ? '' : '!'}`,
  )

describe('a hashtag', () => {
  it('is the longest name there is: #items_list never eats #items_list_selected (M-1)', () => {
    expect(foundIn('#items_list_selected')).toEqual(['0:items_list_selected'])
    expect(foundIn('#items_list')).toEqual(['0:items_list'])
    expect(foundIn('#items_list_select')).toEqual(['0:items_list_select'])
    expect(foundIn('#items_list-selected')).toEqual(['0:items_list'])
  })

  it('is found at the very beginning and the very end (TM6)', () => {
    expect(foundIn('#today is #today')).toEqual(['0:today', '10:today'])
  })

  it.each([
    ['after a space', 'on #today', '3:today'],
    ['after a line break', 'on\n#today', '3:today'],
    ['after a bracket', '(#today)', '1:today'],
    ['after a tag', '<b>#today</b>', '3:today'],
    ['after a quote', '"#today"', '1:today'],
    ['after a hyphen', 'D-#today', '2:today'],
    ['after another #', '##today', '1:today'],
    ['after an entity', '&nbsp;#today', '6:today'],
    ['before a full stop', '#today.', '0:today'],
    ['before a letter that no name has', '#todayé', '0:today'],
    ['with digits', '#a1', '0:a1'],
    ['after a colon', 'date:#today', '5:today'],
    ['after a colon and one slash that begin no address', 'a:/b #today', '5:today'],
    ['after an address that ended', 'https://x.y #today', '12:today'],
    ['after an address in quotes', '"https://x.y"#today', '13:today'],
    ['after an address in a tag', '<a href=https://x.y>#today', '20:today'],
    ['after an address before a bracket', 'https://x.y<b #today', '14:today'],
    ['after an address in single quotes', "'https://x.y'#today", '13:today'],
    ['after no letter but a symbol', '€#today', '1:today'],
  ])('is read %s (M-1)', (_where, text, found) => {
    expect(foundIn(text)).toEqual([found])
  })

  it('may follow another one at once, and no unknown one', () => {
    expect(foundIn('#today#items_list')).toEqual(['0:today', '6:items_list'])
    expect(foundIn('#other#today')).toEqual(['0:other', '6:today!'])
  })

  it.each([
    ['a word', 'C#today', 1],
    ['a capital', 'Z#today', 1],
    ['a digit', '1#today', 1],
    ['an underscore', '_#today', 1],
    ['a letter with an accent', 'é#today', 1],
    ['a letter outside of the basic plane', '\u{1D400}#today', 2],
    ['a slash', 'and/#today', 4],
    ['an ampersand', 'R&#today', 2],
    ['an address', 'https://x.y/?a=#today', 15],
    ['an address, further on', 'https://x.y/?a=.,;#today', 18],
  ])('is seen as glued to %s (M-1, TM6)', (_what, text, at) => {
    expect(foundIn(text)).toEqual([`${at}:today!`])
  })

  it.each([
    ['a number', '#1 and #42x'],
    ['a fragment of an address', 'https://x.y/#top'],
    ['a fragment behind a question mark', 'https://x.y?#top'],
    ['a path', 'docs/#top'],
    ['an entity', '&#39; &#x27;'],
    ['a color of three digits', 'color:#fff'],
    ['a color of four digits', 'color: #abcd'],
    ['a color of six digits', 'color:#ff0000;'],
    ['a color of eight digits', 'color:#FF0000ab;'],
    ['a word with # in it', 'C# and F#m'],
    ['no name at all', '# ## #_ #- #é #'],
  ])('is not %s (M-1, TM6)', (_what, text) => {
    expect(foundIn(text)).toEqual([])
  })

  it('is looked for from one place to another only', () => {
    expect(foundIn('#today #today #today', 6, 13)).toEqual(['7:today'])
    expect(foundIn('#today', 0, 4)).toEqual(['0:tod'])
    expect(foundIn('x#today', 1)).toEqual(['1:today'])
  })

  it('is cut where it is longer than any name', () => {
    expect(findHashtags(`#${'a'.repeat(500)}`, () => false)).toEqual([
      { at: 0, name: 'a'.repeat(80), isFree: true },
    ])
  })
})

describe('a color', () => {
  it('has 3, 4, 6 or 8 hexadecimal digits (M-1)', () => {
    const sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((size) => isHexColor('a'.repeat(size)))
    expect(sizes).toEqual([3, 4, 6, 8])
    expect(isHexColor('AbC')).toBe(true)
    expect(isHexColor('abg')).toBe(false)
    expect(isHexColor('ab_')).toBe(false)
  })
})
