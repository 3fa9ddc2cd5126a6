type SearchFormProps = {
  /** Of the field: a page may have several forms. */
  id: string
  typed?: string
  variant: keyof typeof variants
  /** What names the problem of what was typed. */
  describedBy?: string
}

const variants = {
  /** In the masthead, beside the sections. */
  small: {
    form: 'label flex items-baseline',
    label: 'sr-only',
    input: 'w-24 border-hairline border-b bg-transparent py-1 xl:w-36',
    button: 'quiet-link border-hairline border-b px-2 py-1 hover:text-vermilion',
  },
  /** The one thing that a page asks. */
  large: {
    form: 'grid max-w-[48rem] grid-cols-[1fr_auto] items-end gap-x-4',
    label: 'label col-span-2 block',
    input: 'mt-1 w-full min-w-0 border-ink border-b bg-transparent py-2 font-display text-second',
    button: 'label border border-ink px-5 py-3 hover:border-vermilion hover:text-vermilion',
  },
} as const

/** A question by words, by size, or both; works as any form does. */
export function SearchForm({ id, typed, variant, describedBy }: SearchFormProps) {
  const { form, label, input, button } = variants[variant]
  return (
    <search className="no-print">
      <form action="/search" className={form}>
        <label htmlFor={id} className={label}>
          {variant === 'small' ? 'Search for words or a size' : 'Words, a name, or a size'}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          defaultValue={typed}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          aria-invalid={describedBy ? true : undefined}
          aria-describedby={describedBy}
          className={input}
        />
        <button type="submit" className={button}>
          Search
        </button>
      </form>
    </search>
  )
}
