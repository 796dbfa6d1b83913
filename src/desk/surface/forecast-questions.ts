import type { Forecast } from '../../reports/forecast/forecast.ts'
import type { ForecastRequest } from '../../reports/forecast/request.ts'

/** Questions about what is to come. */
export interface ForecastQuestions {
  /**
   * When what is outstanding as of the end of a day is expected to come in: per currency, bands by month, and those of
   * which no day can be told; they add up to the outstanding. The delays of customers are learnt from the last six
   * months, the time a cause takes from all closed disputes.
   *
   * @throws {RedressError} `input-invalid`, `facts-missing`, `item-invalid`, `calendar-exhausted`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * await desk.promise({ items: ['F-1042'], on: '2026-12-10', amount: '700.00' }, { by: 'lea' })
   * const { dispute, action } = await desk.openDispute(
   *   { items: ['F-1043'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   { by: 'lea' },
   * )
   * const { currencies } = await desk.forecast({ asOf: '2026-12-01' })
   * // F-1042 and F-1044 have been due since 14 November: what nothing is known of has no day any more.
   * currencies[0]?.bands.map(({ band, amount }) => `${band} ${amount}`).join(', ') // '2026-12 1500.00, off-forecast 1000.00, credits -200.00'
   * dispute.trackingAction === action.id // true
   * ```
   */
  readonly forecast: (request: ForecastRequest) => Promise<Forecast>
}
