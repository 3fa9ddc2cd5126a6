type SignUpFormProps = {
  /** What is wrong with what was typed, in a sentence that says what to do. */
  problem?: string
  /** What was typed, kept. */
  email?: string
}

/** One address and one button. It works without script; lib/behaviours/form.ts only says how long a person took. */
export function SignUpForm({ problem, email = '' }: SignUpFormProps) {
  return (
    <form action="/newsletter/subscribe" method="post" noValidate data-form className="mt-6 max-w-[34rem]">
      <label htmlFor="email" className="label block">
        Email address
      </label>
      {problem ? (
        <p id="email-problem" className="mt-2 border-vermilion border-s-2 ps-3 text-small">
          {problem}
        </p>
      ) : null}
      <div className="mt-2 flex flex-wrap items-end gap-4">
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
          required
          defaultValue={email}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? 'email-problem' : undefined}
          className="min-w-0 flex-1 basis-60 border-ink border-b bg-transparent py-2 text-dek"
        />
        <SubmitButton>Subscribe</SubmitButton>
      </div>
      <p className="hidden">
        <label>
          Leave this empty
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </p>
    </form>
  )
}

/** The one button of a form. */
export function SubmitButton({ children }: { children: string }) {
  return (
    <button type="submit" className="label border border-ink px-5 py-3 hover:border-vermilion hover:text-vermilion">
      {children}
    </button>
  )
}
