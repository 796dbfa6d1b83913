import { laterDay } from '../../kernel/calendar/day.ts'
import { nothingNamed, receiptOf, type Deed, type Receipt } from '../gesture.ts'
import type { ReserveCommand } from './sending-commands.ts'

/**
 * Sets aside a part of what the tenant allows in a day, so that workers together never send more. What a worker that died
 * had set aside is lost for the day: rather too few than too many.
 */
export const reserve: Deed<ReserveCommand, Receipt & { readonly granted: number }> = {
  name: 'reserve',
  load: () => ({ outbox: ['quota'] }),
  named: () => nothingNamed,
  numbersDispute: false,
  isSystem: true,
  decide: (facts, draft, { count }) => {
    const quota = draft.read('outbox', 'quota')?.quota ?? null
    const cap = facts.settings.dailySendCap
    // Around midnight, workers whose clocks differ share the later day.
    const on = laterDay(facts.today, quota?.on ?? facts.today)
    const used = quota?.on === on ? quota.reserved : 0
    const granted = cap === null ? count : Math.min(count, Math.max(0, cap - used))
    if (granted !== 0) draft.record({ type: 'sends-reserved', on, count: granted })
    return { ...receiptOf(null, null), granted }
  },
}
