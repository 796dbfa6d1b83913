export { smtpMailer, type SmtpMailerOptions } from './mailer.ts'
export type { ComposedMail, MailFile, MailStream, SmtpMail, SmtpTransport } from './transport.ts'
