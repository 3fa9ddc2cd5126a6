/** Holds a built mail to the mail list. */
import { parse } from 'parse5'
import { elementsIn } from './elements.ts'
import { type BuiltMail, type MailRule, mailRules } from './rules.ts'

export type MailFault = { readonly rule: MailRule; readonly words: string }

/** Every fault of a mail, by the order of the rules; each once. */
export function checkMail({ html, text }: { readonly html: string; readonly text: string }): readonly MailFault[] {
  const document = parse(html)
  const mail: BuiltMail = { document, elements: elementsIn(document), text }
  return Object.entries(mailRules).flatMap(([rule, faultsOf]) =>
    [...new Set(faultsOf(mail))].map((words) => ({ rule: rule as MailRule, words })),
  )
}
