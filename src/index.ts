export type {
  Action,
  ActionContent,
  ActionFailure,
  ActionState,
  CancelReason,
  Tracked,
  UnderWay,
} from './actions/action.ts'
export { checkCommit } from './adapters/check-commit.ts'
export { meets, type Condition } from './adapters/conditions.ts'
export { compareRefs, findConflicts } from './adapters/conflicts.ts'
export { readCursor, writeCursor } from './adapters/cursor.ts'
export type { KeyValue } from './adapters/key-value.ts'
export { appearances, listsOf, type ListPlan, type ListSubjects } from './adapters/lists.ts'
export { onceEach } from './adapters/once-each.ts'
export { checkPageLimit } from './adapters/page-limit.ts'
export { comparePlaces, placeIn, type Place } from './adapters/places.ts'
export { readQuery, type ReadQuery } from './adapters/read-query.ts'
export type {
  ActionCancelled,
  ActionChange,
  ActionCompleted,
  ActionConfirmed,
  ActionEdited,
  ActionFailed,
  ActionPlanned,
  ActionRescheduled,
  ActionSent,
  ConfirmationAsked,
  ConfirmationRevoked,
  MessageEnded,
  MessageResumed,
} from './actions/changes.ts'
export type { Catalog, CatalogEntry } from './catalogs/catalog.ts'
export type {
  CatalogChange,
  CatalogField,
  CatalogPart,
  CatalogUse,
  ChangeEffect,
  EntryField,
} from './catalogs/catalog-change.ts'
export { catalogChanges, changeCatalog } from './catalogs/change-catalog.ts'
export { defineCatalog } from './catalogs/define-catalog.ts'
export type { Delay, DelayUnit } from './catalogs/delay.ts'
export type { Labels } from './catalogs/labels.ts'
export type { ActionChannel, ActionMode, DunningPolicy } from './catalogs/proposals.ts'
export { standardCatalog } from './catalogs/standard-catalog.ts'
export type { Status, StatusType } from './catalogs/status.ts'
export { catalogWarnings, type CatalogWarning } from './catalogs/warnings.ts'
export type { AuthorizationRequest, Authorize, AuthorizationCommands } from './desk/authorization.ts'
export { createDesk, type DeskOptions } from './desk/create-desk.ts'
export type { Detachment } from './desk/decisions/detachment.ts'
export type { FollowUp } from './desk/decisions/plan-action.ts'
export type { MessageContent } from './desk/decisions/message-context.ts'
export type { MessageDraft } from './desk/decisions/queue-messages.ts'
export type { RecipientRef } from './desk/decisions/recipients.ts'
export type { Resolution, StatedOutcome } from './desk/decisions/resolution.ts'
export type { Desk } from './desk/desk.ts'
export { createWorker, type Worker } from './desk/worker/create-worker.ts'
export type { MessageReport, RunReport, TickFailure, TickReport } from './desk/worker/tick-report.ts'
export type { WorkerOptions } from './desk/worker/worker-options.ts'
export type { RunOutcome, SkipReason } from './desk/decisions/run-action.ts'
export type { BeginOutcome } from './desk/decisions/begin-sending.ts'
export type {
  DecideMessageCommand,
  MessageDecision,
  ResumeSendingCommand,
  RetryCommand,
  StopSendingCommand,
} from './desk/gestures/message-commands.ts'
export type { MessageResult, SendingResult } from './desk/message-results.ts'
export type { MessageProblem } from './desk/questions/problems.ts'
export type { MessageGestures } from './desk/surface/message-gestures.ts'
export type { MessageQuestions } from './desk/surface/message-questions.ts'
export type { Timer } from './ports/timer.ts'
export type { HashtagValues, HashtagValuesRequest } from './ports/hashtag-values.ts'
export type { BackOff } from './messages/back-off.ts'
export type {
  DeliveryChange,
  LateAnswer,
  MessageCancelled,
  MessageDecided,
  MessageSent,
  SendingBegun,
  SendingDoubted,
  SendingPostponed,
  SendingRefused,
} from './messages/delivery-changes.ts'
export type { Outbox, SendingStop } from './messages/outbox.ts'
export type {
  OutboxChange,
  SendingResumed,
  SendingStopped,
  SendsReserved,
} from './messages/outbox-changes.ts'
export type { DeskGestures } from './desk/surface/desk-gestures.ts'
export type { AccountGestures } from './desk/surface/account-gestures.ts'
export type { ActionGestures } from './desk/surface/action-gestures.ts'
export type { DisputeGestures } from './desk/surface/dispute-gestures.ts'
export type { PromiseGestures } from './desk/surface/promise-gestures.ts'
export type { AccountQuestions } from './desk/surface/account-questions.ts'
export type { ImportGestures } from './desk/surface/import-gestures.ts'
export type { PlanGestures } from './desk/surface/plan-gestures.ts'
export type { DeskQuestions } from './desk/surface/desk-questions.ts'
export type { UpkeepGestures } from './desk/surface/upkeep-gestures.ts'
export type { RecordQuestions } from './desk/surface/record-questions.ts'
export type { Mark } from './desk/gesture.ts'
export type {
  HeedCommand,
  HoldCommand,
  IgnoreCommand,
  LiftDisputeCommand,
  PutInDisputeCommand,
  ReleaseCommand,
} from './desk/gestures/account-commands.ts'
export type { Chosen } from './desk/decisions/chosen.ts'
export type {
  CompleteCommand,
  DetachCommand,
  EditCommand,
  RescheduleCommand,
} from './desk/gestures/action-commands.ts'
export type {
  AssignCommand,
  OpenDisputeCommand,
  ReopenCommand,
  ResolveCommand,
} from './desk/gestures/dispute-commands.ts'
export type {
  AttachCommand,
  CancelCommand,
  ConfirmCommand,
  PlanCommand,
  SendCommand,
} from './desk/gestures/plan-commands.ts'
export type { AmendCommand, QualifyCommand } from './desk/gestures/qualify-commands.ts'
export type { BatchOutcome } from './desk/running/batch.ts'
export type { AgendaCounts } from './desk/questions/lists.ts'
export type { PlannedPayment, PromiseCommand, PromisedItem } from './desk/gestures/promise-commands.ts'
export type { ImportDisputeCommand } from './desk/gestures/import-commands.ts'
export type {
  EraseCommand,
  EraseRequest,
  PurgeRequest,
  SyncCommand,
} from './desk/gestures/upkeep-commands.ts'
export type { GestureCommand, GestureCommands, GestureName } from './desk/gestures/commands.ts'
export type {
  AdjustCommand,
  AnnotateCommand,
  EscalateCommand,
  PauseCommand,
  RelabelCommand,
  ResumeCommand,
  SplitCommand,
} from './desk/gestures/care-commands.ts'
export type { AdjustedItem } from './desk/decisions/adjustment.ts'
export type { CareGestures } from './desk/surface/care-gestures.ts'
export type { ClockGestures } from './desk/surface/clock-gestures.ts'
export type { StaleFilter, StaleSort } from './desk/questions/asked.ts'
export type { StaleDispute } from './desk/questions/stale.ts'
export { dueBy, isEscalationDue, type ServiceLevelPolicy } from './disputes/service-level.ts'
export { staleReasons, type StalePolicy, type StaleReason } from './disputes/stale.ts'
export type { QualifiedItem } from './desk/gestures/qualified-item.ts'
export type { CreditDue } from './desk/questions/account-lists.ts'
export type { Debtor } from './desk/questions/debtors.ts'
export type { Workload } from './desk/questions/workload.ts'
export type { Debt } from './reports/debts.ts'
export type { FigureQuestions } from './desk/surface/figure-questions.ts'
export type { ListQuestions } from './desk/surface/list-questions.ts'
export type { AccountView } from './desk/questions/account.ts'
export type {
  AgendaFilter,
  CreditFilter,
  CreditSort,
  CustomerDisputeFilter,
  CustomerDisputeSort,
  DebtorFilter,
  DebtorSort,
  DisputeFilter,
  DisputeSort,
  DisputeTraits,
  ExplainOptions,
  HistorySubject,
  PromiseFilter,
  WorkloadFilter,
  WorkloadSort,
} from './desk/questions/asked.ts'
export type { HistoryEntry } from './desk/questions/history.ts'
export type { ItemView } from './desk/questions/lookups.ts'
export type { Listed, ListPage } from './desk/questions/pages.ts'
export type { Sort, SortDirection, SortedPage } from './desk/sorting/sort.ts'
export type { AccountResult, CustomerResult } from './desk/account-results.ts'
export type { ActionResult, DisputeResult, GestureResult } from './desk/results.ts'
export type { Circumstances } from './desk/decisions/dispute-opening.ts'
export type { DisputeImport } from './desk/running/import-all.ts'
export type { GestureOptions } from './desk/running/options.ts'
export type { Preview } from './desk/running/preview.ts'
export type { EraseResult } from './desk/running/erase-all.ts'
export type { SyncRequest, SyncResult } from './desk/running/sync-all.ts'
export type { DeskSettings, SendWindow } from './desk/settings.ts'
export { allocateCredits } from './disputes/allocate-credits.ts'
export type {
  AmountToCover,
  Cover,
  CoverReason,
  CreditAllocation,
  OpenCredit,
} from './disputes/credit-allocation.ts'
export type {
  DisputeAnnotated,
  DisputeAssigned,
  DisputeChange,
  DisputeClosed,
  DisputeEscalated,
  DisputeOpened,
  DisputePaused,
  DisputeRelabelled,
  DisputeReopened,
  DisputeResumed,
  SplitOff,
} from './disputes/changes.ts'
export type {
  AmountsMoved,
  Dispute,
  DisputedTotals,
  Episode,
  EpisodeOpening,
  Origin,
  Pause,
  Priority,
} from './disputes/dispute.ts'
export type { DisputeLine, DisputeLines, Stay } from './disputes/line.ts'
export { eligibilityOf, type Eligibility } from './dunning/eligibility.ts'
export type { DunningFacts } from './dunning/facts.ts'
export type { Purpose } from './dunning/purpose.ts'
export type { Reason, ReasonCode } from './dunning/reason.ts'
export type { Change } from './history/change.ts'
export type { FoldedDocuments, FoldedKind } from './history/documents.ts'
export type { HistoryEvent, Note, Subject, TextKind } from './history/event.ts'
export type { TextsErased } from './history/text-changes.ts'
export { foldHistory, type FoldedHistory } from './history/replay.ts'
export type { ImportPlan, ItemImport, OpenItems } from './items/item-import.ts'
export type { Clearing, ClearingNature, Item, ItemKind } from './items/item.ts'
export { planImport } from './items/plan-import.ts'
export type { Day, Weekday } from './kernel/calendar/day.ts'
export type { Instant } from './kernel/calendar/instant.ts'
export type { WorkingCalendar } from './kernel/calendar/working-days.ts'
export type { AddressFault } from './kernel/errors/kernel-errors.ts'
export type { CatalogFault, CatalogList } from './kernel/errors/catalog-errors.ts'
export type { ErrorDetails } from './kernel/errors/error-details.ts'
export type { ImportFault, ItemFault } from './kernel/errors/figure-errors.ts'
export {
  isRedressError,
  RedressError,
  type AnyRedressError,
  type ErrorCode,
} from './kernel/errors/redress-error.ts'
export { compareIds, isId, tenantId, type TenantId } from './kernel/ids.ts'
export { parseAmount, type Amount, type Money } from './kernel/money/amount.ts'
export type { Currency } from './kernel/money/currency.ts'
export type { Totals } from './kernel/money/totals.ts'
export { emailAddressFault, parseEmailAddress } from './messages/email-address.ts'
export type { Erasure } from './messages/erasure.ts'
export { headersFault, headerTextFault, type MessageHeaders } from './messages/headers.ts'
export type {
  Audience,
  Delivery,
  Message,
  MessageCancelReason,
  MessageState,
  Recipient,
  Sender,
  SendProblem,
} from './messages/message.ts'
export type { Clock } from './ports/clock.ts'
export type { Contact, Customer, Directory, User } from './ports/directory.ts'
export type {
  DocumentKeys,
  DocumentKind,
  DocumentRef,
  Json,
  Stored,
  SubjectVersion,
} from './ports/documents.ts'
export type { Ids } from './ports/ids.ts'
export { keyTypes, type KeyType } from './ports/key-types.ts'
export type { Ledger, LedgerFilter } from './ports/ledger.ts'
export type { Addressee, Mailer, OutgoingMessage, SendAttempt, SendResult } from './ports/mailer.ts'
export type {
  AccountsQuery,
  ActionsQuery,
  DisputesQuery,
  EventsQuery,
  ExpiredQuery,
  LinksQuery,
  MessagesQuery,
  PromisesQuery,
  RepliesQuery,
  SpellsQuery,
  StandingsQuery,
  StoreQuery,
} from './ports/queries.ts'
export { queryTable, type FilterTest, type QueryFilter, type QueryRow } from './ports/query-table.ts'
export type { Page, PageRequest } from './ports/page.ts'
export type {
  Commit,
  CommitResult,
  Expectation,
  Store,
  StoreLimits,
  VersionConflict,
  Write,
} from './ports/store.ts'
export type { PaymentPromise } from './promises/promise.ts'
export { csvOf, csvOfChunks } from './reports/export/csv.ts'
export type { CsvOptions, DecimalMark, Separator } from './reports/export/csv-options.ts'
export type { AgeingLine, QualifiedLine } from './reports/export/figures/balance-columns.ts'
export type { CauseLine } from './reports/export/figures/cause-columns.ts'
export type { OutcomeLine } from './reports/export/figures/dispute-columns.ts'
export {
  disputedMoneyTable,
  type DisputedMoneyFigure,
} from './reports/export/figures/disputed-money-table.ts'
export type { FigureRow } from './reports/export/figures/figure-row.ts'
export type { MoneyFigureRow } from './reports/export/figures/figure-table.ts'
export { figureTables, type FigureLines, type FigureTables } from './reports/export/figures/figure-tables.ts'
export { forecastTable, type ForecastLine } from './reports/export/figures/forecast-table.ts'
export { trendTable, type TrendRow } from './reports/export/figures/trend-table.ts'
export type { WorkloadLine } from './reports/export/figures/work-columns.ts'
export { agendaTable } from './reports/export/lists/agenda-table.ts'
export { awaitedCreditsTable, type AwaitedCreditRow } from './reports/export/lists/awaited-credits-table.ts'
export {
  customersInDisputeTable,
  type CustomerDisputeRow,
} from './reports/export/lists/customers-in-dispute-table.ts'
export { debtorsTable, type DebtorRow } from './reports/export/lists/debtors-table.ts'
export { disputesTable, type DisputeRow } from './reports/export/lists/disputes-table.ts'
export { promisesTable } from './reports/export/lists/promises-table.ts'
export {
  staleDisputesTable,
  type StaleRow,
  type StaleSource,
} from './reports/export/lists/stale-disputes-table.ts'
export {
  workloadTable,
  type ResolverWorkload,
  type ResolverWorkloadRow,
} from './reports/export/lists/workload-table.ts'
export type { CellValues, Column, ColumnType, Table } from './reports/export/table.ts'
export { costOf, type CostFacts, type CostFigure } from './reports/dso/cost.ts'
export { dsoOf, type DsoFacts, type DsoFigure, type NoDays, type SalesDays } from './reports/dso/dso.ts'
export type { MonthlySales } from './reports/dso/monthly-sales.ts'
export type { CurrencyForecast, Forecast, ForecastBand, ForecastRow } from './reports/forecast/forecast.ts'
export type { ForecastFilter, ForecastPolicy, ForecastRequest } from './reports/forecast/request.ts'
export type {
  FirstResponseRow,
  OpenDisputesRow,
  OutcomeCount,
  OutcomesRow,
  ResolutionRow,
  WorkloadRow,
} from './reports/dispute-rows.ts'
export type { DayStatistics, NoBase, Ratio } from './reports/figure-values.ts'
export type {
  Banded,
  Breakdowns,
  DisputeFigure,
  DisputeRowsByName,
  Figures,
  MoneyFigure,
  MoneyRows,
  MoneyRowsByName,
  Report,
  SalesFigures,
} from './reports/figures.ts'
export type {
  AgedAmount,
  AgeingRow,
  CausesRow,
  CauseShare,
  DisputedMoneyRow,
  ExposureRow,
  InvoiceCount,
  InvoicedRow,
  OutstandingRow,
  PromisesRow,
  QualifiedRow,
  RateRow,
} from './reports/money-rows.ts'
export { mergeReportParts, reportOf, type ReportPart } from './reports/report-part.ts'
export { chartOf } from './reports/charts/chart-of.ts'
export type {
  ChartAxis,
  ChartChannel,
  ChartConfig,
  ChartDatum,
  ChartDescription,
  ChartEncoding,
  ChartExpression,
  ChartExtent,
  ChartLayer,
  ChartMark,
  ChartScale,
  ChartView,
} from './reports/charts/description.ts'
export { chartForecast } from './reports/charts/forecast-chart.ts'
export type { ChartLanguage, ChartOptions } from './reports/charts/options.ts'
export { chartTrend } from './reports/charts/trend-chart.ts'
export type {
  ChartTexts,
  ChartWords,
  MeasureName,
  MonthNumber,
  OwnChartWords,
  PhraseName,
  UnitName,
} from './reports/charts/words.ts'
export {
  figureNames,
  namedDimensions,
  type CostOfMoney,
  type Dimension,
  type FigureName,
  type RateTable,
  type ReportFilter,
  type ReportRequest,
  type Sales,
} from './reports/request.ts'
export { periodLengths, type Period, type PeriodLength } from './reports/trend/periods.ts'
export type { DisputedAtEnd, Trend, TrendPeriod, TrendRequest } from './reports/trend/trend.ts'
export type { AgeBand } from './items/ageing.ts'
export type { Earlier } from './kernel/calendar/earlier.ts'
export type { Account } from './standings/account.ts'
export type {
  AccountChange,
  CustomerDisputeChanged,
  CustomerDisputed,
  CustomerDisputeLifted,
  CustomerFreed,
  CustomerHeeded,
  CustomerHeld,
  CustomerIgnored,
  CustomerReleased,
  CustomerStopped,
} from './standings/account-changes.ts'
export type { CustomerDispute } from './standings/customer-dispute.ts'
export type { Hold, Ignored } from './standings/hold.ts'
export type {
  ItemsHeeded,
  ItemsHeld,
  ItemsIgnored,
  ItemsReleased,
  ReleaseReason,
} from './standings/hold-changes.ts'
export type {
  AmountsAdjusted,
  ItemChange,
  ItemsDisputed,
  ItemsLeftDispute,
  ItemsRelabelled,
  JoinReason,
  LeaveReason,
  Outcome,
  ResolverChanged,
} from './standings/changes.ts'
export type {
  Balance,
  BalancesChanged,
  Cleared,
  CreditsShown,
  ItemsSettled,
  SettlementsReversed,
  Shift,
  WatchesEnded,
} from './standings/ledger-item-changes.ts'
export type {
  DetachReason,
  EntryAmended,
  ItemOwner,
  ItemsAttached,
  ItemsDetached,
  ItemsQualified,
  StatusRef,
} from './standings/item-changes.ts'
export type {
  EndReason,
  JudgedState,
  PromiseChange,
  PromisesEnded,
  PromisesJudged,
  PromisesMade,
  PromiseState,
  SeenAtPromise,
} from './standings/promise-changes.ts'
export type { ActionDetails } from './desk/decisions/action-details.ts'
export type { ActionMembers, Member, MemberStay } from './actions/members.ts'
export type {
  AwaitedCredit,
  CurrentStatus,
  SettlementWatch,
  Spell,
  Standing,
  StandingPromise,
} from './standings/standing.ts'
export { defineTemplates } from './templates/define-templates.ts'
export { listHashtags, type HashtagEntry } from './templates/list-hashtags.ts'
export { renderTemplate, type RenderedMessage } from './templates/render.ts'
export type { ListedItem, NamedColleague, NamedPayment, RenderFacts } from './templates/render-facts.ts'
export type {
  HostHashtag,
  Template,
  TemplateContent,
  TemplateScope,
  TemplateSet,
} from './templates/template.ts'
export { standardTemplates } from './templates/standard/standard-templates.ts'
export { templateUse, type TemplateUse } from './templates/uses.ts'
export type { TemplateFault } from './kernel/errors/template-errors.ts'
export {
  lateChargesOf,
  type LateChargeRates,
  type LateCharges,
  type LateItem,
} from './dunning/late-charges.ts'
