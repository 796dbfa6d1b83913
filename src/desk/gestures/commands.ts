import type {
  HeedCommand,
  HoldCommand,
  IgnoreCommand,
  LiftDisputeCommand,
  PutInDisputeCommand,
  ReleaseCommand,
} from './account-commands.ts'
import type { CompleteCommand, DetachCommand, EditCommand, RescheduleCommand } from './action-commands.ts'
import type {
  AdjustCommand,
  AnnotateCommand,
  EscalateCommand,
  PauseCommand,
  RelabelCommand,
  ResumeCommand,
  SplitCommand,
} from './care-commands.ts'
import type { AssignCommand, OpenDisputeCommand, ReopenCommand, ResolveCommand } from './dispute-commands.ts'
import type {
  AttachCommand,
  CancelCommand,
  ConfirmCommand,
  PlanCommand,
  SendCommand,
} from './plan-commands.ts'
import type {
  DecideMessageCommand,
  ResumeSendingCommand,
  RetryCommand,
  StopSendingCommand,
} from './message-commands.ts'
import type { AmendCommand, QualifyCommand } from './qualify-commands.ts'
import type { PromiseCommand } from './promise-commands.ts'
import type { ImportDisputeCommand } from './import-commands.ts'
import type { EraseCommand, SyncCommand } from './upkeep-commands.ts'

/** The commands of all gestures, by name. */
export type GestureCommands = {
  readonly qualify: QualifyCommand
  readonly amend: AmendCommand
  readonly openDispute: OpenDisputeCommand
  readonly plan: PlanCommand
  readonly attach: AttachCommand
  readonly confirm: ConfirmCommand
  readonly send: SendCommand
  readonly cancel: CancelCommand
  readonly promise: PromiseCommand
  readonly resolve: ResolveCommand
  readonly detach: DetachCommand
  readonly complete: CompleteCommand
  readonly reschedule: RescheduleCommand
  readonly assign: AssignCommand
  readonly edit: EditCommand
  readonly reopen: ReopenCommand
  readonly relabel: RelabelCommand
  readonly split: SplitCommand
  readonly adjust: AdjustCommand
  readonly annotate: AnnotateCommand
  readonly escalate: EscalateCommand
  readonly pause: PauseCommand
  readonly resume: ResumeCommand
  readonly hold: HoldCommand
  readonly release: ReleaseCommand
  readonly ignore: IgnoreCommand
  readonly heed: HeedCommand
  readonly putInDispute: PutInDisputeCommand
  readonly liftDispute: LiftDisputeCommand
  readonly importDispute: ImportDisputeCommand
  readonly decideMessage: DecideMessageCommand
  readonly retry: RetryCommand
  readonly stopSending: StopSendingCommand
  readonly resumeSending: ResumeSendingCommand
  readonly erase: EraseCommand
  readonly sync: SyncCommand
}

/** The name of a gesture. */
export type GestureName = keyof GestureCommands

/** The command of a gesture, by name. */
export type GestureCommand<Name extends GestureName> = GestureCommands[Name]
