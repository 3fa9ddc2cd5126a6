import { FormField } from '@/components/ui/form-field'
import { SubmitButton } from '@/components/ui/submit-button'

type CodeFormProps = {
  /** Whose code it is. */
  to: string
  problem?: string
  /** What was typed, kept. */
  code?: string
}

/** Six digits from the mail. Pasting is welcome, with spaces, dashes or words around them. */
export function CodeForm({ to, problem, code = '' }: CodeFormProps) {
  return (
    <form action="/newsletter/confirm" method="post" noValidate className="mt-8 flex max-w-[34rem] flex-wrap items-end gap-4">
      <input type="hidden" name="to" value={to} />
      <FormField
        name="code"
        label="Code of six digits"
        problem={problem}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={60}
        required
        defaultValue={code}
        className="label w-44 text-lead tracking-[0.2em]"
      />
      <SubmitButton>Confirm</SubmitButton>
    </form>
  )
}
