import type { InputHTMLAttributes } from 'react'

type FormFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'aria-invalid' | 'aria-describedby'> & {
  /** Also its id, unless another one is given. */
  name: string
  id?: string
  label: string
  /** What is wrong with what was typed, in a sentence that says what to do. */
  problem?: string
}

/** One line to type in, with its label and what is wrong with it. Lay it out with `className`, which is the input's own. */
export function FormField({ name, id = name, label, problem, className = '', ...input }: FormFieldProps) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="label block">
        {label}
      </label>
      <FieldProblem of={id}>{problem}</FieldProblem>
      <input
        id={id}
        name={name}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? problemId(id) : undefined}
        className={`mt-2 w-full border-ink border-b bg-transparent py-2 ${className}`}
        {...input}
      />
    </div>
  )
}

/** What names the problem of a field in `aria-describedby`. */
export const problemId = (field: string) => `${field}-problem`

/** What is wrong with a field; nothing when nothing is. */
export function FieldProblem({ of, children }: { of: string; children?: string }) {
  if (!children) return null
  return (
    <p id={problemId(of)} className="mt-2 border-vermilion border-s-2 ps-3 text-small">
      {children}
    </p>
  )
}
