import type { Clearing, Item } from 'redress'

import { ledgerOfTheStory } from './ledger.ts'

/** An invoice of the story as the ledger shows it after it was cleared in part. */
export function clearedItem(number: string, openAmount: string, clearing: Clearing): Item {
  const item = ledgerOfTheStory.find(({ id }) => id === number)
  if (item === undefined) throw new Error(`The ledger of the story has no ${number}.`)
  return { ...item, openAmount, clearings: [clearing] }
}
