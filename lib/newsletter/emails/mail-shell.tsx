/** What stands round every mail of ours: black on white or white on black, the name, a ruler, and quiet lines at the foot. */
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Hr } from '@react-email/hr'
import { Html } from '@react-email/html'
import { Link } from '@react-email/link'
import { Preview } from '@react-email/preview'
import { Text } from '@react-email/text'
import type { ReactNode } from 'react'
import { site } from '../../site.ts'
import { darkStyle, light, mono, serif } from './mail-style.ts'

type MailShellProps = {
  subject: string
  /** The line that a list of mails shows beside the subject. */
  preview: string
  /** Quiet lines at the foot, each with an address. */
  foot: readonly { readonly words: string; readonly href: string }[]
  children: ReactNode
}

/**
 * The body is HTML's own: react-email's puts a table inside that keeps the background of the light. Some programs throw the body away with its
 * language and its background, so the element inside has both, too.
 */
export function MailShell({ subject, preview, foot, children }: MailShellProps) {
  return (
    <Html lang={site.language} dir="ltr">
      <Head>
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{darkStyle}</style>
      </Head>
      <body className="paper" style={{ background: light.paper, margin: 0 }}>
        <div lang={site.language} dir="ltr" className="paper" style={{ background: light.paper, padding: '32px 20px' }}>
          <Preview>{preview}</Preview>
          <Container style={{ maxWidth: '560px', margin: '0 auto' }}>
            <Text className="ink" style={{ fontFamily: serif, fontSize: '22px', color: light.ink, margin: '0 0 8px' }}>
              {site.name}
            </Text>
            <Hr style={{ border: 'none', borderTop: '1px solid #cf2e14', margin: '0 0 32px' }} />
            {children}
            <Hr style={{ border: 'none', borderTop: '1px solid #8b837b', margin: '36px 0 12px' }} />
            {foot.map(({ words, href }) => (
              <Text key={href} style={{ fontFamily: mono, fontSize: '13px', lineHeight: '20px', margin: '0 0 6px' }}>
                <Link className="quiet" href={href} style={{ color: light.quiet, textDecoration: 'underline' }}>
                  {words}
                </Link>
              </Text>
            ))}
          </Container>
        </div>
      </body>
    </Html>
  )
}
