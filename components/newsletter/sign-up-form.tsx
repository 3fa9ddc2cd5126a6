import { FormField } from '@/components/ui/form-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { pageAnchors } from '@/lib/anchors'

export type SignUpFormProps = {
  /** What is wrong with what was typed, in a sentence that says what to do. */
  problem?: string
  /** What was typed, kept. */
  email?: string
  /** Of a form that is shown once more because a program seemed to have sent it: it is believed this time. */
  proof?: string
}

/** One address and one button. It works without script; lib/client-scripts/form.ts only says how long a person took. */
export function SignUpForm({ problem, email = '', proof }: SignUpFormProps) {
  return (
    <form action="/newsletter/subscribe" method="post" noValidate data-form className="mt-6 max-w-[34rem]">
      <div className="flex flex-wrap items-end gap-4 [&>:first-child]:flex-1 [&>:first-child]:basis-60">
        <FormField
          name="email"
          id={pageAnchors.email}
          label="Email address"
          problem={problem}
          type="email"
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
          required
          defaultValue={email}
          className="text-dek"
        />
        <SubmitButton>Subscribe</SubmitButton>
      </div>
      {proof ? <input type="hidden" name="proof" value={proof} /> : <Trap />}
    </form>
  )
}

/** A field that people do not see. Programs that fill in everything fill it in, and now and then a password manager does. */
function Trap() {
  return (
    <p className="hidden">
      <label>
        Leave this empty
        <input name="website" tabIndex={-1} autoComplete="off" />
      </label>
    </p>
  )
}
