import type { Clearing, Item } from 'redress'

import { ledgerOfTheStory } from './ledger.ts'

/** An invoice of the story as the ledger shows it with what was cleared of it so far; settled once nothing is open. */
export function clearedItem(number: string, openAmount: string, ...clearings: readonly Clearing[]): Item {
  const item = ledgerOfTheStory.find(({ id }) => id === number)
  if (item === undefined) throw new Error(`The ledger of the story has no ${number}.`)
  const settledOn = Number(openAmount) === 0 ? (clearings.at(-1)?.on ?? null) : null
  return { ...item, openAmount, clearings, settledOn }
}
