/** How a mail of ours looks: black on white or white on black, a ruler, no picture, no font from elsewhere. */
import { Body, Button, Container, Head, Heading, Hr, Html, Link, Preview, Text } from '@react-email/components'
import { site } from '../../site.ts'
import type { Message } from '../messages.ts'

const serif = "Georgia, 'Times New Roman', serif"
const mono = 'ui-monospace, Menlo, Consolas, monospace'

/** Mail programs that know of the dark get it; the others get paper. */
const dark = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background: #12100f !important; }
  .ink { color: #f4f0ea !important; }
  .quiet { color: #b2aaa1 !important; }
  .button { background: #f4f0ea !important; color: #12100f !important; }
}`

export function MailLayout({ preview, heading, paragraphs, code, button, foot }: Message) {
  const [first, ...others] = paragraphs
  const paragraph = { fontFamily: serif, fontSize: '18px', lineHeight: '28px', color: '#14110f', margin: '0 0 20px' }
  return (
    <Html lang={site.language}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <style>{dark}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body className="paper" style={{ background: '#ffffff', margin: 0, padding: '32px 20px' }}>
        <Container style={{ maxWidth: '560px', margin: '0 auto' }}>
          <Text className="ink" style={{ fontFamily: serif, fontSize: '22px', color: '#14110f', margin: '0 0 8px' }}>
            {site.name}
          </Text>
          <Hr style={{ border: 'none', borderTop: '1px solid #cf2e14', margin: '0 0 32px' }} />
          <Heading
            as="h1"
            className="ink"
            style={{ fontFamily: serif, fontSize: '34px', lineHeight: '38px', fontWeight: 400, color: '#14110f', margin: '0 0 20px' }}
          >
            {heading}
          </Heading>
          <Text className="ink" style={paragraph}>
            {first}
          </Text>
          {code ? (
            <Text
              className="ink"
              style={{ fontFamily: mono, fontSize: '40px', lineHeight: '48px', letterSpacing: '8px', color: '#14110f', margin: '0 0 20px' }}
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
              style={{ fontFamily: mono, fontSize: '15px', background: '#14110f', color: '#ffffff', padding: '14px 20px' }}
            >
              {button.words}
            </Button>
          ) : null}
          <Hr style={{ border: 'none', borderTop: '1px solid #8b837b', margin: '36px 0 12px' }} />
          {foot.map(({ words, href }) => (
            <Text key={href} style={{ fontFamily: mono, fontSize: '13px', lineHeight: '20px', margin: '0 0 6px' }}>
              <Link className="quiet" href={href} style={{ color: '#5d5752', textDecoration: 'underline' }}>
                {words}
              </Link>
            </Text>
          ))}
        </Container>
      </Body>
    </Html>
  )
}
