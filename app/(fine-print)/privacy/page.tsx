import type { Metadata } from 'next'
import { FinePrint } from '@/components/site/fine-print'
import { loadPrivacyPage } from '@/lib/page-data/fine-print'

export const metadata: Metadata = {
  title: 'Privacy',
  description: 'What Reticule knows about a reader: nothing; about a subscriber: an address, and how it came here.',
  alternates: { canonical: '/privacy' },
}

export default function Page() {
  const { kept } = loadPrivacyPage()
  return (
    <FinePrint title="Privacy" dek="There is nothing to consent to, unless you want the letters.">
      <h2>Reading</h2>
      <p>
        These pages set no cookie, load nothing from other servers and count nobody. Whoever runs this server may keep its ordinary access
        log. The code writes none.
      </p>
      <p>
        The switch between light and dark keeps one word on your device, “light” or “dark”, while you want something other than your system
        does. Stories that you keep for later are a list on your device, too, and so is the size of a millimetre on your screen, once you
        have matched a card to it. None of it is ever sent to us. Switch back, put the stories back, forget the match, and all of it is
        gone.
      </p>
      <h2>Subscribing</h2>
      <p>We keep these, in our own database, and nothing else:</p>
      <ul>
        {kept.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>
        An address that is not confirmed is erased after 14 days. The address of the page that asks for your code holds a keyed hash of your
        address; the address itself stands in no link.
      </p>
      <h2>Letters</h2>
      <p>
        They go through a mail server, which sees where they go, as the post does. They hold no picture that reports back, and no link goes
        by way of anybody. If your mail server says that an address does not exist, or you complain of us to it, we never write there again,
        whether it waited for a code, was on the list or had left, and whatever anybody types into the form. Our own faults shut out nobody.
        Should it be a mistake, write to the editors, who can let you back in.
      </p>
      <h2>Leaving, and being forgotten</h2>
      <p>
        Every mail to somebody on the list has a link that leaves at one click, and a link to all that we hold of you, good for a day: to
        read, to take with you as a file, and to erase. After that a keyed hash remains, from which the address cannot be read, so that we
        do not write to it by mistake. While it stands the form, whoever fills it in, has us write there once in 30 days at most, and never
        where an address had been refused or had complained. If you sign up again yourself and confirm it, it goes, too.
      </p>
    </FinePrint>
  )
}
