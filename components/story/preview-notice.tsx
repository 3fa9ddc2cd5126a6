/** What an editor reads above a preview: status and day, then the check's lines, each as `npm run check` prints it. */
type PreviewNoticeProps = { notice: string; problems: readonly string[]; missingReferences: readonly string[] }

export function PreviewNotice({ notice, problems, missingReferences }: PreviewNoticeProps) {
  return (
    <section aria-label="Preview" className="no-print page grid gap-3 py-6">
      <p role="note" className="text-dek">
        {notice}
      </p>
      {problems.length ? (
        <ProblemList
          label={problems.length === 1 ? 'The check finds 1 problem' : `The check finds ${problems.length} problems`}
          lines={problems}
        />
      ) : (
        <p className="label">The check finds no problem.</p>
      )}
      {missingReferences.length ? (
        <p className="label">Readers cannot see these yet, so the preview leaves them out: {missingReferences.join(', ')}.</p>
      ) : null}
    </section>
  )
}

/** What stands in the place of a text that would lose words on the way, or could not be shown at all. */
export function TextHeldBack({ problems }: { problems: readonly string[] }) {
  return <ProblemList label="The text is shown when this is mended" lines={problems} />
}

function ProblemList({ label, lines }: { label: string; lines: readonly string[] }) {
  return (
    <section aria-label={label} className="label border-vermilion border-s-2 ps-4">
      <p className="m-0! text-vermilion">{label}</p>
      <ul className="m-0! list-none! p-0!">
        {lines.map((line) => (
          <li key={line} className="py-1">
            {line}
          </li>
        ))}
      </ul>
    </section>
  )
}
