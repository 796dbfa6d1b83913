import { defineCatalog } from '../../catalogs/define-catalog.ts'
import { standardCatalog } from '../../catalogs/standard-catalog.ts'
import { createDesk } from '../../desk/create-desk.ts'
import type { Desk } from '../../desk/desk.ts'
import type { DeskSettings } from '../../desk/settings.ts'
import { tenantId, type TenantId } from '../../kernel/ids.ts'
import type { Store } from '../../ports/store.ts'
import { createDice, type Dice } from '../conformance/random.ts'
import { openBooks, type Books } from './books.ts'
import { createCallGate } from './call-gate.ts'
import { createOccasionCounter, type OccasionCounter } from './counters.ts'
import { createPostOffice } from './post-office.ts'
import { portsOf, type MachinePorts } from './machine-ports.ts'
import type { FaultRates } from './profile.ts'
import { createScheduler, type Machine, type Scheduler } from './scheduler.ts'
import { createTrace, type Trace } from './trace.ts'
import { createComplaints, type Complaints } from './violation.ts'
import { createWitness, type Witness } from './witness.ts'
import { createWorldTime, type WorldTime } from './world-time.ts'

// Checked once, not by every desk of every run.
const catalog = defineCatalog(standardCatalog)

/** How long a worker holds a message in every run. */
export const leaseMs = 120_000

// Clocks of two machines differ by twice as much at most: what the guarantee assumes.
const mostSkewMs = 30_000

/** A host with its outside world: what machines share, and what watches them. */
export type Host = {
  readonly dice: Dice
  readonly time: WorldTime
  readonly scheduler: Scheduler
  readonly occasions: OccasionCounter
  readonly complaints: Complaints
  readonly trace: Trace
  readonly books: Books
  readonly witness: Witness
  readonly tenants: readonly TenantId[]
  /** The ports of a machine, with a clock that is a little wrong. */
  readonly ports: (machine: Machine) => MachinePorts
  readonly desk: (tenant: TenantId, ports: MachinePorts) => Desk
}

/** What a host is opened with. */
export type HostOptions = {
  readonly seed: number
  readonly store: Store
  readonly settle: () => Promise<void>
  readonly rates: () => FaultRates
  readonly onStep: ((line: string) => void) | null
  readonly crash: (machine: Machine) => void
}

/** The settings that a seed draws: most hosts send at any time, some in a window, some with a cap. */
function drawSettings(dice: Dice): DeskSettings {
  const kind = dice.roll(8)
  const zone = 'Europe/Paris'
  if (kind === 0) return { zone, sendWindow: { from: '08:00', until: '19:00', days: 'all' }, dailySendCap: 3 }
  if (kind === 1) return { zone }
  return { zone, sendWindow: null }
}

/** Half of the providers do not deduplicate; of the others half forget within minutes. */
function drawWindow(dice: Dice): number | null {
  return dice.pick([null, null, null, 600_000, 600_000, 86_400_000])
}

export function openHost({ seed, store, settle, rates, onStep, crash }: HostOptions): Host {
  const dice = createDice(seed)
  const time = createWorldTime()
  const scheduler = createScheduler()
  const occasions = createOccasionCounter()
  const trace = createTrace(onStep)
  const complaints = createComplaints(trace.steps)
  const tenants = (dice.roll(4) === 0 ? ['north', 'south'] : ['north']).map(tenantId)
  const settings = drawSettings(dice)
  const books = openBooks(tenants, trace.steps)
  const witness = createWitness({
    ...complaints,
    books,
    time,
    occasions,
    stepNow: trace.steps,
    leaseMs,
    mostSkewMs: 2 * mostSkewMs,
    dailySendCap: settings.dailySendCap ?? null,
  })
  const postOffice = createPostOffice({
    dice,
    time,
    occasions,
    windowMs: drawWindow(dice),
    line: dice.pick(['usual', 'usual', 'bad'] as const),
    faultRate: () => rates().mail,
    onArrival: witness.deliveries.arrived,
    onDoubt: ({ tenant, message }) => {
      witness.deliveries.excuse(tenant, message.id)
    },
  })
  const gate = createCallGate({
    dice,
    time,
    scheduler,
    occasions,
    postOffice,
    rates,
    crash: (machine) => {
      scheduler.crash(machine)
      witness.sendings.losesTrack(machine)
      crash(machine)
    },
    tell: trace.tell,
    onPosting: witness.sendings.posted,
    onTimeUp: witness.sendings.losesTrack,
  })
  const shared = {
    store,
    ledger: books.ledger,
    directory: books.directory,
    postOffice,
    onRead: witness.read,
    onLook: witness.sendings.looked,
    onCommit: witness.committed,
    settle,
  }
  return {
    dice,
    time,
    scheduler,
    occasions,
    complaints,
    trace,
    books,
    witness,
    tenants,
    ports: (machine) => portsOf(machine, shared, gate, time.clock(dice.roll(2 * mostSkewMs) - mostSkewMs)),
    desk: (tenant, { store: documents, ledger, directory, clock, ids }) =>
      createDesk({
        tenant,
        store: documents,
        ledger,
        directory,
        clock,
        ids,
        catalog,
        settings,
      }),
  }
}
