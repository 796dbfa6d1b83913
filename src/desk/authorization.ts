import type { TenantId } from '../kernel/ids.ts'
import type { GestureCommands } from './gestures/commands.ts'
import type { EraseRequest, PurgeRequest } from './gestures/upkeep-commands.ts'

/** What can be asked for: the commands of gestures, and requests that may take several of them. */
export type AuthorizationCommands = Omit<GestureCommands, 'erase'> & {
  readonly erase: EraseRequest
  readonly purge: PurgeRequest
}

/** What somebody is about to do, as the host is asked whether they may (P-4). */
export type AuthorizationRequest = {
  readonly [Name in keyof AuthorizationCommands]: {
    readonly gesture: Name
    /** The command as the desk read it: of the right shape, nothing decided yet. */
    readonly command: AuthorizationCommands[Name]
    /** Who wants it; `system` for a look at the ledger. */
    readonly by: string
    readonly tenant: TenantId
    /** They only want to know what it would do. */
    readonly preview: boolean
  }
}[keyof AuthorizationCommands]

/**
 * The host's say in who may do what (P-4): `true` lets it happen, and nothing else does. `false` refuses; a text refuses
 * too, and is a reason code of the host that the refusal carries.
 */
export type Authorize = (request: AuthorizationRequest) => boolean | string | Promise<boolean | string>
