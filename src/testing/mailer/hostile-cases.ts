import type { OutgoingMessage } from '../../ports/mailer.ts'
import { checkEqual } from '../conformance/failure.ts'
import { attempt, mailerCase, message, summary, tenant, type MailerSuite } from './mailer-case.ts'

const ann = { name: 'Ann', address: 'ann@example.com' }
const desk = { name: 'Collections', address: 'collections@example.com' }

/** Each place of a header that takes what people wrote, filled with a text. */
const places: readonly ((text: string) => Partial<OutgoingMessage>)[] = [
  (subject) => ({ subject }),
  (name) => ({ to: { ...ann, name } }),
  (address) => ({ to: { ...ann, address } }),
  (name) => ({ from: { ...desk, name } }),
  (address) => ({ from: { ...desk, address } }),
]

// Line breaks as some program knows them, and NUL, at which others end a text.
const controls = ['\r\n', '\n', '\r', '\0', '\u0085', '\u2028', '\u2029']

/** What becomes of a message that would smuggle something into its own headers (TM10, TM11). */
export const hostileCases: MailerSuite = [
  mailerCase(
    'mailer.send.hostile',
    'a message with a control character in its subject, a name or an address is never handed over, to nobody, and ' +
      'is answered `notAccepted` for good.',
    async (open) => {
      const subject = await open()
      const hostile = controls.flatMap((control) =>
        places.map((fill) => fill(`ann@example.com${control}Bcc: eve@example.com`)),
      )
      for (const [at, change] of hostile.entries()) {
        const result = await subject.mailer.send(tenant, message('M-1', change), attempt(`K-${at}`))
        checkEqual(summary(result), { outcome: 'notAccepted', permanent: true }, `the answer to number ${at}`)
      }
      checkEqual(await subject.arrived(), [], 'what arrived')
    },
  ),
]
