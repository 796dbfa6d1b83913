import type { Addressee } from '../ports/mailer.ts'

/** A file that goes with a mail: its content as text, its bytes in base64, or where it lies on the machine. */
export type MailFile = {
  readonly filename: string
  /** Left out, nodemailer reads it from the name. */
  readonly contentType?: string
} & (
  | { readonly content: string; readonly encoding?: 'utf-8' | 'base64' }
  /** A file of the machine; nothing is ever fetched from the network. */
  | { readonly path: string }
)

/** A mail as nodemailer takes it. */
export type SmtpMail = {
  from: Addressee
  to: Addressee
  subject: string
  text: string
  html?: string
  messageId: string
  date: Date
  headers: Record<string, string>
  attachments: MailFile[]
  disableUrlAccess: true
}

/** The bytes of a mail on their way to the server. */
export interface MailStream {
  /** Whether any byte was taken from it. */
  readonly readableDidRead: boolean
  /** Tells when somebody begins to read. */
  readonly once: (event: 'resume', listener: () => void) => unknown
  /** Ends it before its end. */
  readonly destroy: (error: Error) => unknown
}

/** What nodemailer makes of a mail. */
export interface ComposedMessage {
  /** Lets a function have the bytes on their way, and give back what is to go on. */
  processFunc(watch: (stream: MailStream) => MailStream): unknown
}

/** A mail in the hands of nodemailer, between its composition and the transport. */
export interface ComposedMail {
  readonly data: { readonly headers?: object | undefined }
  readonly message: ComposedMessage | null
}

/** What is needed of a transporter of nodemailer, as its `createTransport` makes them for SMTP. */
export interface SmtpTransport {
  /** Sends a mail; it rejects with an error of nodemailer. */
  sendMail(mail: SmtpMail): Promise<unknown>
  /** Adds a plugin; `stream` ones see each mail right before it goes to the transport. */
  use(step: 'stream', plugin: (mail: ComposedMail, done: () => void) => void): unknown
}
