/** The one button of a form. */
export function SubmitButton({ children }: { children: string }) {
  return (
    <button type="submit" className="label border border-ink px-5 py-3 hover:border-vermilion hover:text-vermilion">
      {children}
    </button>
  )
}
