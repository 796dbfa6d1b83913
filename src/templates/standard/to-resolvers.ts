import type { Template } from '../template.ts'
import { contentOf } from './bodies.ts'

const signature = '#collector_name\n#collector_phone\n#collector_email'

/** What colleagues are asked who can fix the cause of a dispute: internal. */
export const templatesToResolvers: readonly Template[] = /* @__PURE__ */ [
  {
    id: 'dispute-to-resolver',
    audience: 'internal',
    about: ['selection', 'dispute'],
    contents: {
      fr: contentOf('Litige #dispute_number, #customer_name\u00A0: votre réponse est attendue', [
        'Bonjour #recipient_name,',
        'Le client #customer_name (#customer_id) conteste #dispute_amount depuis le #dispute_opened_on. Motif\u00A0: #dispute_cause.',
        'Ce que nous en savons\u00A0:',
        '#dispute_comment',
        'Pièces concernées\u00A0:',
        '#items_list_selected',
        'Merci d’en rechercher la cause et de me dire comment la régler, ou à quelle date vous pourrez répondre. Tant que le litige est ouvert, ces pièces ne seront pas payées.',
        `Bien à vous,\n\n${signature}`,
      ]),
      en: contentOf('Dispute #dispute_number, #customer_name: your answer is needed', [
        'Hello #recipient_name,',
        'Our customer #customer_name (#customer_id) has disputed #dispute_amount since #dispute_opened_on. Reason: #dispute_cause.',
        'What we know:',
        '#dispute_comment',
        'Items concerned:',
        '#items_list_selected',
        'Please find out what went wrong and tell me how it can be settled, or by when you can answer. As long as the dispute is open, these items will not be paid.',
        `Best regards,\n\n${signature}`,
      ]),
    },
  },
  {
    id: 'resolver-reminder',
    audience: 'internal',
    about: ['selection', 'dispute', 'action'],
    contents: {
      fr: contentOf('Rappel\u00A0: litige #dispute_number, #customer_name', [
        'Bonjour #recipient_name,',
        'Le litige #dispute_number du client #customer_name (#customer_id) attend toujours votre réponse. Il porte sur #dispute_amount, est ouvert depuis le #dispute_opened_on (#dispute_cause) et son suivi «\u00A0#action_name\u00A0» est prévu le #action_date.',
        'Pour mémoire\u00A0:',
        '#dispute_comment',
        'Pièces concernées\u00A0:',
        '#items_list_selected',
        'Où en êtes-vous\u00A0? Si le dossier relève d’un autre collègue, dites-moi lequel.',
        `Bien à vous,\n\n${signature}`,
      ]),
      en: contentOf('Reminder: dispute #dispute_number, #customer_name', [
        'Hello #recipient_name,',
        'The dispute #dispute_number of our customer #customer_name (#customer_id) is still waiting for your answer. It amounts to #dispute_amount, has been open since #dispute_opened_on (#dispute_cause), and its follow-up “#action_name” is planned for #action_date.',
        'As a reminder:',
        '#dispute_comment',
        'Items concerned:',
        '#items_list_selected',
        'Where do you stand? If a colleague should deal with it instead, please tell me who.',
        `Best regards,\n\n${signature}`,
      ]),
    },
  },
]
