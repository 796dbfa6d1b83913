import fc from 'fast-check'
import type { GestureName } from 'redress'
import { gestureArbitraries, type GestureWorld } from 'redress/testing/arbitraries'

import { holdsAsync } from '../../support/async-law.ts'
import type { Dump } from '../../support/recorded-store.ts'
import { act, endingOf, gestureNames, type AnyGesture, type Ending } from './act.ts'
import { tellStoppedStory, tellStory } from './story.ts'
import { openWorld, type OpenWorld, type Prepared } from './world.ts'

export const story: Prepared = await tellStory()

const stopped: Prepared = await tellStoppedStory(story)

/** The story that allows a gesture: what is stopped cannot be stopped, and what goes on cannot be resumed. */
export const storyOf = (name: GestureName): Prepared => (name === 'resumeSending' ? stopped : story)

const firstWorld = (await openWorld(story)).read()

/** Who acts, under the key that a repetition uses again. */
export const options = { by: 'lea', key: 'K-1' }

/** Commands of one gesture in a world: in that of the story, if no other is given. */
export const commandsOf = (name: GestureName, world: GestureWorld = firstWorld) =>
  gestureArbitraries[name](world) as fc.Arbitrary<AnyGesture['command']>

/** Any gesture with a command of it. */
export const anyGesture: fc.Arbitrary<AnyGesture> = fc
  .constantFrom(...gestureNames)
  .chain((name) => commandsOf(name).map((command) => ({ name, command }) as AnyGesture))

/** A gesture done on a world of its own, undisturbed. */
export type Undisturbed = { readonly world: OpenWorld; readonly ending: Ending }

/** Does a gesture on the story, from a desk that draws ids with the prefix. */
export async function undisturbed(
  { name, command }: AnyGesture,
  given: { readonly by: string; readonly key?: string } = options,
  prefix = 'x',
): Promise<Undisturbed> {
  const world = await openWorld(storyOf(name))
  return { world, ending: await endingOf(act(world.desk(prefix), name, command, given)) }
}

/** Asserts a rule for so many commands that the story allows, each with how it ends when nothing disturbs it. */
export async function holdsForAccepted(
  name: GestureName,
  runs: number,
  check: (gesture: AnyGesture, calm: Undisturbed) => Promise<void>,
): Promise<void> {
  const property = fc.asyncProperty(commandsOf(name), async (command) => {
    const gesture = { name, command } as AnyGesture
    const calm = await undisturbed(gesture)
    fc.pre('result' in calm.ending)
    await check(gesture, calm)
  })
  await holdsAsync(property, runs)
}

/** Asserts a rule for so many commands, be they accepted or refused. */
export async function holdsForCommands(
  name: GestureName,
  runs: number,
  check: (gesture: AnyGesture) => Promise<void>,
): Promise<void> {
  const property = fc.asyncProperty(commandsOf(name), (command) => check({ name, command } as AnyGesture))
  await holdsAsync(property, runs)
}

/** What the story of a gesture left in the store. */
export const beforehandOf = (name: GestureName): Dump => storyOf(name).past.left
