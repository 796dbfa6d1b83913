import { epochMilliseconds } from '../../kernel/calendar/instant.ts'
import type { Crew } from './crew.ts'
import { leaseMs, type Host } from './host.ts'
import { drawDeed } from './draw-deed.ts'
import { isLucky } from './scheduler.ts'
import type { FaultRates } from './profile.ts'

const hourMs = 3_600_000

/** How long nothing happens, when nothing is under way. */
const idleMs = [3_000, 20_000, 60_000, 150_000, 200_000, 300_000, 1_200_000, 9 * hourMs, 26 * hourMs]

/** A mail takes its time, and so does a database. */
const callMs = [0, 0, 5, 40, 1_500]

/** People and workers go about their business, with faults, until so many steps have happened. */
export async function live(host: Host, crew: Crew, rates: () => FaultRates, steps: number): Promise<void> {
  const { dice, time, scheduler, trace } = host
  let keys = 0
  const end = trace.steps() + steps
  // What the dice choose need not move anything: an empty world, too, comes to its end.
  for (let turn = 0; trace.steps() < end && turn < 4 * steps; turn += 1) {
    const ready = scheduler.ready(time.elapsed())
    if (ready.length > 0 && dice.roll(12) > 0) {
      time.pass(dice.pick(callMs))
      await scheduler.happen(dice.pick(ready))
      continue
    }
    const choice = dice.roll(10)
    if (choice < (isWorkDue(host) ? 5 : 1)) await beginTick(host, crew)
    else if (choice < 8) await beginDeed(host, crew, () => `k${(keys += 1)}`)
    else if (isLucky(dice, rates().clockJump)) jumpClock(host)
    else if (ready.length === 0) passTime(host, crew)
  }
}

async function beginTick({ dice }: Host, crew: Crew): Promise<void> {
  const worker = dice.roll(crew.workers)
  if (!crew.isTicking(worker)) await crew.tick(worker)
}

async function beginDeed(host: Host, crew: Crew, newKey: () => string): Promise<void> {
  const { dice, tenants, time, witness, books, occasions } = host
  if (crew.deedsUnderWay() > 1) return
  const forsaken = crew.takeForsaken()
  if (forsaken !== null) {
    occasions.count('gesture-repeated')
    await crew.act(forsaken.tenant, forsaken.deed)
    return
  }
  const tenant = dice.pick(tenants)
  const clock = time.clock(0)
  const today = (): string => clock.now().slice(0, 10)
  const tomorrow = (): string =>
    time
      .clock(24 * hourMs)
      .now()
      .slice(0, 10)
  const office = { tenant, dice, documents: witness.documents, books, today, tomorrow }
  const deed = drawDeed(office, newKey())
  if (deed !== null) await crew.act(tenant, deed)
}

function jumpClock({ dice, time, occasions, trace }: Host): void {
  const kind = dice.roll(8)
  if (kind === 0) {
    occasions.count('clock-set-back')
    time.jump(-2 * hourMs)
  } else if (kind === 1) {
    occasions.count('clock-set-ahead')
    time.jump(30 * 24 * hourMs)
  } else {
    occasions.count('clock-stepped')
    time.jump(dice.roll(60_000) - 30_000)
  }
  trace.tell(`clocks show ${time.clock(0).now()}`)
}

/** Nobody waits for an answer: time goes by, until something is due at the latest. */
function passTime(host: Host, crew: Crew): void {
  const { dice, time, scheduler, trace } = host
  const due = scheduler.nextDue(time.elapsed())
  const isBusy =
    crew.deedsUnderWay() > 0 || workersOf(crew).some((at) => crew.isTicking(at) && !crew.isStill(at))
  const wait = dice.roll(2) === 0 ? waitForWork(host) : dice.pick(idleMs)
  // Somebody who works is not left waiting for hours; who stands still may be.
  if (due !== null) time.pass(isBusy ? due - time.elapsed() : Math.min(wait, due - time.elapsed()))
  else if (!isBusy) time.pass(wait)
  trace.tell(`it is ${time.clock(0).now()}`)
}

/**
 * Everything works again: lets workers go on until no message is on its way (W5, DS6). Answers how many steps that took;
 * at most so many.
 */
export async function heal(host: Host, crew: Crew, mostSteps: number): Promise<boolean> {
  const { dice, time, scheduler, trace } = host
  const end = trace.steps() + mostSteps
  let fruitless = 0
  while (trace.steps() < end) {
    const ready = scheduler.ready(time.elapsed())
    if (ready.length > 0) {
      await scheduler.happen(dice.pick(ready))
      continue
    }
    const due = scheduler.nextDue(time.elapsed())
    const ticking = workersOf(crew).filter(crew.isTicking)
    if (due !== null) time.pass(due - time.elapsed())
    else if (ticking.length > 0) ticking.forEach(crew.restart)
    else if (isQuiet(host) && crew.deedsUnderWay() === 0) return true
    else {
      await resumeSending(host, crew)
      time.pass(waitToHeal(host, fruitless))
      fruitless += 1
      for (const worker of workersOf(crew).slice(0, 1 + dice.roll(crew.workers))) await crew.tick(worker)
    }
    trace.tell('healing')
  }
  return false
}

/** Whether no message waits or is being sent. */
function isQuiet({ witness }: Host): boolean {
  for (const { delivery } of witness.deliveries.sightings()) {
    if (delivery.state === 'pending' || delivery.state === 'sending') return false
  }
  return true
}

/** How long it takes until the next message may be sent, or looked after because its worker was not heard of. */
function waitForWork({ time, witness }: Host): number {
  const now = epochMilliseconds(time.clock(0).now())
  let wait = 24 * hourMs
  for (const { delivery } of witness.deliveries.sightings()) {
    const { state, readyAt } = delivery
    const afterMs = state === 'pending' ? 0 : state === 'sending' ? leaseMs : null
    // A minute more than a clock may be behind.
    if (afterMs !== null) wait = Math.min(wait, epochMilliseconds(readyAt) + afterMs + 61_000 - now)
  }
  return Math.max(wait, 1_000)
}

/** As long as that, and a day where a cap or a window keeps a message. */
function waitToHeal(host: Host, fruitless: number): number {
  const wait = waitForWork(host)
  return fruitless > 2 && fruitless % 2 === 0 ? Math.max(wait, 12 * hourMs) : wait
}

/** Whether a worker would find something to do. */
function isWorkDue({ time, witness, tenants }: Host): boolean {
  const now = time.clock(0).now()
  for (const { delivery } of witness.deliveries.sightings()) {
    const { state, readyAt } = delivery
    if ((state === 'pending' && readyAt <= now) || state === 'sending') return true
  }
  return tenants.some((tenant) =>
    witness.documents
      .all(tenant, 'action')
      .some(
        ({ state, mode, on, underWay }) =>
          underWay === null &&
          on <= now.slice(0, 10) &&
          (state === 'confirmed' || (state === 'planned' && mode === 'automatic')),
      ),
  )
}

async function resumeSending({ tenants, witness }: Host, crew: Crew): Promise<void> {
  for (const tenant of tenants) {
    if ((witness.documents.read(tenant, 'outbox', 'switch')?.stop ?? null) === null) continue
    const act = { name: 'resumeSending', key: `heal-${tenant}` } as const
    await crew.act(tenant, { ...act, act: (desk, { by }) => desk.resumeSending({}, { by }) })
  }
}

const workersOf = ({ workers }: Crew): readonly number[] => Array.from({ length: workers }, (_, at) => at)
