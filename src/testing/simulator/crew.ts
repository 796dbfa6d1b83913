import type { Worker } from '../../desk/worker/create-worker.ts'
import type { TickFailure } from '../../desk/worker/tick-report.ts'
import type { WorkerOptions } from '../../desk/worker/worker-options.ts'
import type { Desk } from '../../desk/desk.ts'
import { isRedressError } from '../../kernel/errors/redress-error.ts'
import type { TenantId } from '../../kernel/ids.ts'
import { leaseMs, type Host } from './host.ts'
import type { Deed } from './office.ts'
import { createMachine, type Machine } from './scheduler.ts'

/** The machines of a host: workers that tick, and an office where people work; who dies is replaced. */
export interface Crew {
  readonly workers: number
  readonly isTicking: (worker: number) => boolean
  /** Whether the machine of a worker stands still. */
  readonly isStill: (worker: number) => boolean
  readonly tick: (worker: number) => Promise<void>
  /** Somebody does something. */
  readonly act: (tenant: TenantId, deed: Deed) => Promise<void>
  readonly deedsUnderWay: () => number
  /** Deeds whose machine died before they were answered; somebody will do them again. */
  readonly takeForsaken: () => { readonly tenant: TenantId; readonly deed: Deed } | null
  readonly crash: (machine: Machine) => void
  /** Starts machines anew that wait for what never comes. */
  readonly restart: (worker: number) => void
}

/** How a crew works. */
export type CrewOptions = {
  readonly workers: number
  readonly createWorker: (options: WorkerOptions) => Worker
  readonly batch: number
  readonly concurrency: number
}

type Post = { machine: Machine; worker: Worker }
type Office = { machine: Machine; readonly desks: ReadonlyMap<TenantId, Desk> }

export function assembleCrew(host: Host, options: CrewOptions): Crew {
  let named = 0
  const doing = new Map<Machine, { readonly tenant: TenantId; readonly deed: Deed }[]>()
  const forsaken: { readonly tenant: TenantId; readonly deed: Deed }[] = []

  const startWorker = (at: number): Post => {
    const machine = createMachine(`w${at}x${(named += 1)}`)
    const ports = host.ports(machine)
    const worker = options.createWorker({
      desk: host.tenants.map((tenant) => host.desk(tenant, ports)),
      mailers: { email: ports.mailer },
      leaseMs,
      batch: options.batch,
      concurrency: options.concurrency,
      timer: ports.timer,
    })
    return { machine, worker }
  }
  const startOffice = (): Office => {
    const machine = createMachine(`u${(named += 1)}`)
    const ports = host.ports(machine)
    return { machine, desks: new Map(host.tenants.map((tenant) => [tenant, host.desk(tenant, ports)])) }
  }
  const posts = Array.from({ length: options.workers }, (_, at) => startWorker(at))
  let office = startOffice()
  const postOf = (at: number): Post => {
    const post = posts[at]
    if (post === undefined) throw new RangeError('There is no such worker.')
    return post
  }

  const tick = async (machine: Machine, worker: Worker): Promise<void> => {
    try {
      const { messages, failures } = await worker.tick()
      const outcomes = [...messages.map(({ outcome }) => outcome), ...failures.map(codeOf)]
      host.trace.tell(`${machine.name} ticked ${outcomes.join()}`)
      for (const { error, id } of failures) {
        if (!isBusyOrLost(error) && !isOfPort(error))
          host.complaints.complain('OB12', `${id ?? 'a list'}: ${String(error)}`)
      }
    } catch (error) {
      host.complaints.complain('OB12', `a tick failed: ${String(error)}`)
    }
  }
  const answer = async (desk: Desk, { name, key, act }: Deed): Promise<void> => {
    try {
      await act(desk, { by: 'lea', key })
      host.trace.tell(`${name} ${key} is done`)
    } catch (error) {
      host.trace.tell(`${name} ${key} is refused ${isRedressError(error) ? error.code : String(error)}`)
      if (isUnforeseen(error)) host.complaints.complain('I-5', `${name}: ${String(error)}`)
    }
  }

  return {
    workers: options.workers,
    isTicking: (at) => postOf(at).machine.tasks > 0,
    isStill: (at) => postOf(at).machine.stillUntil > host.time.elapsed(),
    tick: (at) => {
      const { machine, worker } = postOf(at)
      return host.scheduler.start(machine, () => tick(machine, worker))
    },
    act: async (tenant, deed) => {
      const { machine, desks } = office
      const desk = desks.get(tenant)
      if (desk === undefined) return
      const under = doing.get(machine) ?? []
      doing.set(machine, under)
      const one = { tenant, deed }
      under.push(one)
      await host.scheduler.start(machine, async () => {
        await answer(desk, deed)
        under.splice(under.indexOf(one), 1)
      })
    },
    deedsUnderWay: () => office.machine.tasks,
    takeForsaken: () => forsaken.shift() ?? null,
    crash: (machine) => {
      for (const one of doing.get(machine) ?? []) forsaken.push(one)
      if (machine === office.machine) office = startOffice()
      posts.forEach((post, at) => {
        if (post.machine === machine) posts[at] = startWorker(at)
      })
    },
    restart: (at) => {
      const { machine } = postOf(at)
      host.scheduler.crash(machine)
      host.witness.sendings.losesTrack(machine)
      posts[at] = startWorker(at)
    },
  }
}

const codeOf = ({ error }: TickFailure): string => (isRedressError(error) ? error.code : String(error))

/** What no person can have brought about. */
function isUnforeseen(error: unknown): boolean {
  return isRedressError(error, 'history-inconsistent') || (!isRedressError(error) && !isOfPort(error))
}

/** Others kept changing the same, or every reply was lost: the next tick takes it up again. */
function isBusyOrLost(error: unknown): boolean {
  return isRedressError(error, 'too-contended') || isRedressError(error, 'commit-outcome-unknown')
}

/** The host's own errors come through as they are. */
function isOfPort(error: unknown): boolean {
  return error instanceof Error && error.message === 'The port failed.'
}
