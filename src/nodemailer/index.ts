export { smtpMailer, type SmtpMailerOptions } from './mailer.ts'
export type {
  ComposedMail,
  ComposedMessage,
  MailFile,
  MailStream,
  SmtpMail,
  SmtpTransport,
} from './transport.ts'
