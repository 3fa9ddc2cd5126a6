/** How a mail that answers the form looks: a headline, paragraphs, perhaps a code set large and a button. */
import { Button } from '@react-email/button'
import { Heading } from '@react-email/heading'
import { Text } from '@react-email/text'
import type { Message } from '../messages.ts'
import { MailShell } from './mail-shell.tsx'
import { headline, light, mono, paragraph } from './mail-style.ts'

const large = {
  fontFamily: mono,
  fontSize: '40px',
  lineHeight: '48px',
  letterSpacing: '8px',
  color: light.ink,
  margin: '0 0 20px',
} as const

export function MailLayout({ subject, preview, heading, paragraphs, code, button, foot }: Message) {
  const [first, ...others] = paragraphs
  return (
    <MailShell subject={subject} preview={preview} foot={foot}>
      <Heading as="h1" className="ink" style={headline}>
        {heading}
      </Heading>
      <Text className="ink" style={paragraph}>
        {first}
      </Text>
      {code ? (
        <Text className="ink" style={large}>
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
    </MailShell>
  )
}
