import type { Catalog } from '../catalogs/catalog.ts'
import { defineCatalog } from '../catalogs/define-catalog.ts'
import { tenantId } from '../kernel/ids.ts'
import { parse } from '../kernel/parse.ts'
import { deepFreeze } from '../kernel/freeze.ts'
import { defineTemplates } from '../templates/define-templates.ts'
import { standardTemplates } from '../templates/standard/standard-templates.ts'
import type { TemplateSet } from '../templates/template.ts'
import type { HashtagValues } from '../ports/hashtag-values.ts'
import type { Clock } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Ids } from '../ports/ids.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { Store } from '../ports/store.ts'
import { accountResult, customerResult } from './account-results.ts'
import type { Authorize } from './authorization.ts'
import { bindPorts } from './bound-ports.ts'
import type { Desk } from './desk.ts'
import { messageResult, outboxResult } from './message-results.ts'
import type { Gesture, Subject } from './gesture.ts'
import { madeDesk } from './made-desks.ts'
import { withId } from './gestures/with-id.ts'
import { gestures } from './gestures/table.ts'
import { creditAwaited, customersInDispute } from './questions/account-lists.ts'
import { accountView } from './questions/account.ts'
import { debtors } from './questions/debtors.ts'
import { explain } from './questions/explain.ts'
import { forecast } from './questions/forecast.ts'
import { history } from './questions/history.ts'
import { actionView, disputeLines, disputeView, itemViews, messageViews } from './questions/lookups.ts'
import { agenda, agendaCounts, disputes, promises } from './questions/lists.ts'
import { problems, sendingStop } from './questions/problems.ts'
import { report, reportPart } from './questions/report.ts'
import { trend } from './questions/trend.ts'
import { stale } from './questions/stale.ts'
import { workload } from './questions/workload.ts'
import { actionResult, disputeResult, gestureResult } from './results.ts'
import { performEach } from './running/batch.ts'
import { importAll } from './running/import-all.ts'
import type { GestureOptions } from './running/options.ts'
import { eraseAll, purgeAll } from './running/erase-all.ts'
import { perform, type Performed } from './running/perform.ts'
import { preview } from './running/preview.ts'
import { syncAll } from './running/sync-all.ts'
import { completeSettings, type DeskSettings } from './settings.ts'
import { settingsSchema } from './settings-schema.ts'
import type { DeskSetup } from './setup.ts'

/** What a desk is made of: the host's ports, its catalog and its policy. */
export type DeskOptions = {
  /** The tenant all of it is about; ports get it with every call. */
  readonly tenant: string
  readonly ledger: Ledger
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
  readonly ids: Ids
  readonly catalog: Catalog
  readonly settings: DeskSettings
  /** What messages are written from (M-1). Left out, the standard templates in French and English. */
  readonly templates?: TemplateSet
  /** The values of hashtags that only the host can give. Left out, templates that need some cannot be used. */
  readonly hashtagValues?: HashtagValues
  /** Asked before each gesture and each preview whether this person may do this (P-4). Left out, everybody may. */
  readonly authorize?: Authorize
}

/**
 * Makes a desk: the library's rules over the host's ledger, store and directory.
 *
 * @throws {RedressError} `id-invalid` when the tenant is no id; `catalog-invalid` when the catalog breaks a rule, all
 * faults listed; `templates-invalid` when the templates break one, likewise; `input-invalid` when the catalog or the settings do not have their shape.
 * @example
 * ```ts
 * const desk = createDesk({
 *   tenant: 'main',
 *   ledger: createMemoryLedger([]),
 *   store: createMemoryStore(),
 *   directory: createMemoryDirectory({ customers: [], users: [], contacts: [] }),
 *   clock: createManualClock('2026-06-01T08:00:00.000Z'),
 *   ids: createSequentialIds(),
 *   catalog: standardCatalog,
 *   settings: { zone: 'Europe/Paris' },
 * })
 *
 * const { documents } = await desk.agenda()
 * console.log(documents.length) // 0
 * ```
 */
export function createDesk(options: DeskOptions): Desk {
  const tenant = tenantId(options.tenant)
  const setup: DeskSetup = {
    ports: bindPorts(tenant, options.store, options.ledger, options.directory, options.hashtagValues ?? null),
    clock: options.clock,
    ids: options.ids,
    catalog: defineCatalog(options.catalog),
    settings: deepFreeze(completeSettings(parse(settingsSchema, options.settings, 'settings'))),
    templates: defineTemplates(options.templates ?? standardTemplates),
    authorize: options.authorize ?? null,
  }
  type ResultOf<Result> = (setup: DeskSetup, performed: Performed) => Promise<Result>
  const act =
    <Command, Result>(resultOf: ResultOf<Result>, gesture: Gesture<Command>) =>
    async (command: unknown, by: GestureOptions): Promise<Result> =>
      resultOf(setup, await perform(setup, gesture, command, by))
  const actOn =
    <Command, Result>(resultOf: ResultOf<Result>, gesture: Gesture<Command>, subject: Subject) =>
    async (id: string, command: unknown, by: GestureOptions): Promise<Result> =>
      resultOf(setup, await perform(setup, gesture, withId(subject, id, command), by))

  const qualify = act(gestureResult, gestures.qualify)

  return madeDesk(setup, {
    qualify,
    qualifyEach: (commands, by) => performEach(commands, by, qualify),
    amend: act(gestureResult, gestures.amend),
    openDispute: act(disputeResult, gestures.openDispute),
    plan: act(actionResult, gestures.plan),
    attach: actOn(actionResult, gestures.attach, 'action'),
    confirm: actOn(actionResult, gestures.confirm, 'action'),
    send: actOn(actionResult, gestures.send, 'action'),
    cancel: actOn(actionResult, gestures.cancel, 'action'),
    promise: act(gestureResult, gestures.promise),
    resolve: actOn(disputeResult, gestures.resolve, 'dispute'),
    detach: actOn(actionResult, gestures.detach, 'action'),
    complete: actOn(actionResult, gestures.complete, 'action'),
    reschedule: actOn(actionResult, gestures.reschedule, 'action'),
    assign: actOn(disputeResult, gestures.assign, 'dispute'),
    edit: actOn(actionResult, gestures.edit, 'action'),
    reopen: actOn(disputeResult, gestures.reopen, 'dispute'),
    relabel: actOn(disputeResult, gestures.relabel, 'dispute'),
    split: actOn(disputeResult, gestures.split, 'dispute'),
    adjust: actOn(disputeResult, gestures.adjust, 'dispute'),
    annotate: actOn(disputeResult, gestures.annotate, 'dispute'),
    escalate: actOn(disputeResult, gestures.escalate, 'dispute'),
    pause: actOn(disputeResult, gestures.pause, 'dispute'),
    resume: actOn(disputeResult, gestures.resume, 'dispute'),
    hold: act(accountResult, gestures.hold),
    release: act(accountResult, gestures.release),
    ignore: act(accountResult, gestures.ignore),
    heed: act(accountResult, gestures.heed),
    putInDispute: actOn(customerResult, gestures.putInDispute, 'customer'),
    liftDispute: actOn(customerResult, gestures.liftDispute, 'customer'),
    importDispute: act(disputeResult, gestures.importDispute),
    importOpenDisputes: (request, by) => importAll(setup, request, by),
    decideMessage: actOn(messageResult, gestures.decideMessage, 'message'),
    retry: actOn(actionResult, gestures.retry, 'action'),
    stopSending: act(outboxResult, gestures.stopSending),
    resumeSending: act(outboxResult, gestures.resumeSending),
    erase: (request, by) => eraseAll(setup, request, by),
    purge: (request, by) => purgeAll(setup, request, by),
    sync: (request = {}) => syncAll(setup, request),
    preview: (name, command, by) => preview(setup, name, command, by),
    items: (ids) => itemViews(setup, ids),
    dispute: (id) => disputeView(setup, id),
    disputeLines: (id) => disputeLines(setup, id),
    action: (id) => actionView(setup, id),
    messages: (ids) => messageViews(setup, ids),
    disputes: (filter = {}, page = {}) => disputes(setup, filter, page),
    stale: (filter = {}, page = {}) => stale(setup, filter, page),
    agenda: (filter = {}, page = {}) => agenda(setup, filter, page),
    agendaCounts: (filter = {}) => agendaCounts(setup, filter),
    promises: (filter = {}, page = {}) => promises(setup, filter, page),
    account: (customer) => accountView(setup, customer),
    customersInDispute: (filter = {}, page = {}) => customersInDispute(setup, filter, page),
    creditAwaited: (filter = {}, page = {}) => creditAwaited(setup, filter, page),
    debtors: (filter = {}, page = {}) => debtors(setup, filter, page),
    workload: (filter = {}, page = {}) => workload(setup, filter, page),
    history: (subject, page = {}) => history(setup, subject, page),
    problems: (page = {}) => problems(setup, page),
    sendingStop: () => sendingStop(setup),
    explain: (ids, asked = {}) => explain(setup, ids, asked),
    report: (request) => report(setup, request),
    reportPart: (request) => reportPart(setup, request),
    trend: (request) => trend(setup, request),
    forecast: (request) => forecast(setup, request),
  })
}
