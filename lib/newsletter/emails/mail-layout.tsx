/** How a mail of ours looks: black on white or white on black, a ruler, no picture, no font from elsewhere. */
import { Button, Container, Head, Heading, Hr, Html, Link, Preview, Text } from '@react-email/components'
import { site } from '../../site.ts'
import type { Message } from '../messages.ts'

const serif = "Georgia, 'Times New Roman', serif"
const mono = 'ui-monospace, Menlo, Consolas, monospace'

/** The quiet colours keep 4.5 : 1 on their background as they are and as programs invert them; tests/journeys/mails.spec.ts measures it. */
const light = { paper: '#ffffff', ink: '#14110f', quiet: '#5d5752' } as const
const dark = { paper: '#12100f', ink: '#f4f0ea', quiet: '#b2aaa1' } as const

/** Mail programs that know of the dark get it; the others get paper, or turn it over themselves. */
const style = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background: ${dark.paper} !important; }
  .ink { color: ${dark.ink} !important; }
  .quiet { color: ${dark.quiet} !important; }
  .button { background: ${dark.ink} !important; color: ${dark.paper} !important; }
}`

/**
 * Every mail of ours. The body is HTML's own: react-email's puts a table inside that keeps the background of the light. Some programs throw the
 * body away with its language and its background, so the element inside has both, too.
 */
export function MailLayout({ subject, preview, heading, paragraphs, code, button, foot }: Message) {
  const [first, ...others] = paragraphs
  const paragraph = { fontFamily: serif, fontSize: '18px', lineHeight: '28px', color: light.ink, margin: '0 0 20px' }
  return (
    <Html lang={site.language} dir="ltr">
      <Head>
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{style}</style>
      </Head>
      <body className="paper" style={{ background: light.paper, margin: 0 }}>
        <div lang={site.language} dir="ltr" className="paper" style={{ background: light.paper, padding: '32px 20px' }}>
          <Preview>{preview}</Preview>
          <Container style={{ maxWidth: '560px', margin: '0 auto' }}>
            <Text className="ink" style={{ fontFamily: serif, fontSize: '22px', color: light.ink, margin: '0 0 8px' }}>
              {site.name}
            </Text>
            <Hr style={{ border: 'none', borderTop: '1px solid #cf2e14', margin: '0 0 32px' }} />
            <Heading
              as="h1"
              className="ink"
              style={{ fontFamily: serif, fontSize: '34px', lineHeight: '38px', fontWeight: 400, color: light.ink, margin: '0 0 20px' }}
            >
              {heading}
            </Heading>
            <Text className="ink" style={paragraph}>
              {first}
            </Text>
            {code ? (
              <Text
                className="ink"
                style={{
                  fontFamily: mono,
                  fontSize: '40px',
                  lineHeight: '48px',
                  letterSpacing: '8px',
                  color: light.ink,
                  margin: '0 0 20px',
                }}
              >
                {code}
              </Text>
            ) : null}
            {others.map((words) => (
              <Text key={words} className="ink" style={paragraph}>
                {words}
              </Text>
            ))}
            {button ? (
              <Button
                className="button"
                href={button.href}
                style={{ fontFamily: mono, fontSize: '15px', background: light.ink, color: light.paper, padding: '14px 20px' }}
              >
                {button.words}
              </Button>
            ) : null}
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
