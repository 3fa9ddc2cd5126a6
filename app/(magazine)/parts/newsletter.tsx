import { NewsletterPage } from '@/components/newsletter/about'
import { NewsletterBox } from '@/components/newsletter/box'
import { CodeForm } from '@/components/newsletter/code-form'
import { SignUpForm } from '@/components/newsletter/sign-up-form'
import type { Part } from '@/components/site/parts-page'
import { problems } from '@/lib/newsletter/problems'

export function newsletterParts() {
  const typed = 'ann at example'
  return {
    CodeForm: {
      purpose: 'Six digits from the mail.',
      layout: 'alone',
      states: {
        empty: (
          <div className="page">
            <CodeForm to="hash" />
          </div>
        ),
        'with a problem': (
          <div className="page">
            <CodeForm to="hash" code="12 34" problem={problems.digits.words} />
          </div>
        ),
      },
    },
    NewsletterBox: {
      purpose: 'The newsletter in the flow of a page.',
      layout: 'alone',
      states: { 'as it stands': <NewsletterBox /> },
    },
    NewsletterPage: {
      purpose: 'What one gets, how often, who keeps the address, and the form.',
      layout: 'page',
      states: {
        empty: <NewsletterPage letters={[]} />,
        'with a problem': <NewsletterPage letters={[]} email={typed} problem={problems.address.words} />,
      },
    },
    SignUpForm: {
      purpose: 'One address and one button.',
      layout: 'alone',
      states: {
        empty: (
          <div className="page">
            <SignUpForm />
          </div>
        ),
        typed: (
          <div className="page">
            <SignUpForm email="ann@example.com" />
          </div>
        ),
        'with a problem': (
          <div className="page">
            <SignUpForm email={typed} problem={problems.address.words} />
          </div>
        ),
        'once more, after a program seemed to send it': (
          <div className="page">
            <SignUpForm email="ann@example.com" problem={problems['once more'].words} proof="proof" />
          </div>
        ),
      },
    },
  } satisfies Readonly<Record<string, Part>>
}
