import type { ChildProcess } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { createDice, type Dice } from '../../../src/testing/conformance/random.ts'
import type { PostgresDatabase } from '../../support/databases/postgres.ts'
import { buildProgram, startProcess } from './processes.ts'
import type { Attempt, Ending, Order, Told } from './protocol.ts'

/** What the processes told while they lived. */
export type Testimony = {
  readonly begun: ReadonlyMap<string, Attempt>
  readonly answered: ReadonlyMap<string, Ending>
  /** What was asked again because nobody heard the answer. */
  readonly repeated: ReadonlySet<string>
  readonly kills: number
}

export type Hammering = {
  /** The database that all processes share. */
  readonly database: PostgresDatabase
  readonly seed: number
  /** Asked before each life whether there were enough deaths. */
  readonly isEnough: (kills: number) => boolean
}

type Heard = {
  readonly begun: Map<string, Attempt>
  readonly answered: Map<string, Ending>
  readonly repeated: Set<string>
  kills: number
  hasFailed: boolean
}

type Slot = Hammering & { readonly name: string; readonly program: string; readonly dice: Dice }

/** Two processes work on one database, are killed at moments drawn from the seed, and begin anew, until it is enough. */
export async function hammer(hammering: Hammering): Promise<Testimony> {
  const program = await buildProgram()
  const heard: Heard = {
    begun: new Map(),
    answered: new Map(),
    repeated: new Set(),
    kills: 0,
    hasFailed: false,
  }
  const slots = ['a', 'b'].map((name, at) =>
    liveAndDie({ ...hammering, name, program, dice: createDice(hammering.seed + at) }, heard),
  )
  const failed = (await Promise.allSettled(slots)).find(({ status }) => status === 'rejected')
  await rm(dirname(program), { recursive: true, force: true })
  if (failed?.status === 'rejected') throw failed.reason
  return heard
}

/** One process after the other: each begins with what the one before it left unanswered. */
async function liveAndDie(slot: Slot, heard: Heard): Promise<void> {
  let unanswered: readonly Attempt[] = []
  try {
    for (let life = 1, isLast = false; !isLast; life += 1) {
      isLast = heard.hasFailed || slot.isEnough(heard.kills)
      unanswered = await live(slot, heard, { life, unanswered, isLast })
    }
  } catch (error) {
    heard.hasFailed = true
    throw error
  }
}

type Life = {
  readonly life: number
  readonly unanswered: readonly Attempt[]
  readonly isLast: boolean
}

/** One life, from its first order to its death; answers what it left unanswered. */
async function live(
  { name, program, database, dice }: Slot,
  heard: Heard,
  { life, unanswered, isLast }: Life,
): Promise<readonly Attempt[]> {
  const open = new Map(unanswered.map((attempt) => [attempt.key, attempt]))
  const { child, ended } = startProcess(program)
  const give = (order: Order) => child.send(order)
  const ms = dice.roll(25)
  let wordsLeft = 5 + dice.roll(40)
  child.on('message', (told: Told) => {
    hear(told, open, heard)
    wordsLeft -= 1
    if (wordsLeft !== 0) return
    if (isLast) give({ order: 'stop' })
    else void killAfter(ms, child)
  })
  give({
    order: 'work',
    address: database.address,
    life: `${name}${String(life)}`,
    seed: dice.roll(1_000_000_000),
    // A day later than in the life before, and now and then earlier than where the other process is.
    today: new Date(Date.UTC(2026, 2, life)).toISOString().slice(0, 10),
    unanswered,
  })
  const { code, signal, complaint } = await ended
  if (signal === 'SIGKILL') heard.kills += 1
  else if (code !== 0) throw new Error(`A process died by itself (${String(code)}): ${complaint}`)
  await untilGone(database, `${name}${String(life)}`)
  for (const key of open.keys()) heard.repeated.add(key)
  return [...open.values()]
}

function hear(told: Told, open: Map<string, Attempt>, { begun, answered }: Heard): void {
  if (told.told === 'begins') {
    begun.set(told.attempt.key, told.attempt)
    open.set(told.attempt.key, told.attempt)
  } else {
    answered.set(told.key, told.ending)
    open.delete(told.key)
  }
}

async function killAfter(ms: number, child: ChildProcess): Promise<void> {
  await wait(ms)
  child.kill('SIGKILL')
}

/** What a dead process had sent may still be under way: who asks again meanwhile could be told what is not true any more. */
async function untilGone({ pool }: PostgresDatabase, life: string): Promise<void> {
  const asked = 'select 1 from pg_stat_activity where datname = current_database() and application_name = $1'
  while ((await pool.query(asked, [life])).rows.length > 0) await wait(5)
}
