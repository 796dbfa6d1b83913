import { mailerSuite, registerSuite } from 'redress/testing'
import { describe, it } from 'vitest'

import { smtpFactory } from './support/smtp-subject.ts'

describe('the SMTP mailer', () => registerSuite({ describe, it }, mailerSuite, smtpFactory(false)))
describe('the SMTP mailer over pooled connections', () =>
  registerSuite({ describe, it }, mailerSuite, smtpFactory(true)))
