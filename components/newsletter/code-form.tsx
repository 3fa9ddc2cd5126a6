import { SubmitButton } from './sign-up-form'

type CodeFormProps = {
  /** Whose code it is. */
  to: string
  problem?: string
  /** What was typed, kept. */
  code?: string
}

/** Six digits from the mail. Pasting is welcome, with or without spaces. */
export function CodeForm({ to, problem, code = '' }: CodeFormProps) {
  return (
    <form action="/newsletter/confirm" method="post" noValidate className="mt-8 max-w-[34rem]">
      <input type="hidden" name="to" value={to} />
      <label htmlFor="code" className="label block">
        Code of six digits
      </label>
      {problem ? (
        <p id="code-problem" className="mt-2 border-vermilion border-s-2 ps-3 text-small">
          {problem}
        </p>
      ) : null}
      <div className="mt-2 flex flex-wrap items-end gap-4">
        <input
          id="code"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
          required
          defaultValue={code}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? 'code-problem' : undefined}
          className="label w-44 border-ink border-b bg-transparent py-2 text-lead tracking-[0.2em]"
        />
        <SubmitButton>Confirm</SubmitButton>
      </div>
    </form>
  )
}
