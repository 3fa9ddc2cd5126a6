import { formComparisons, formSides } from '@/lib/search/question'

const sideNames = { front: 'longer side of the front', width: 'width', height: 'height', depth: 'depth' } as const

/** A size asked by choosing: it becomes a question in words. */
export function SizeForm() {
  return (
    <search className="no-print">
      <form action="/search" className="flex flex-wrap items-end gap-x-4 gap-y-4">
        <Choice name="side" label="Side">
          {formSides.map((side) => (
            <option key={side} value={side}>
              {sideNames[side]}
            </option>
          ))}
        </Choice>
        <Choice name="than" label="Comparison">
          {formComparisons.map((words) => (
            <option key={words}>{words}</option>
          ))}
        </Choice>
        <div>
          <label htmlFor="length" className="label block">
            Length, in mm, cm, in or cards
          </label>
          <input
            id="length"
            name="length"
            defaultValue="60 mm"
            autoComplete="off"
            className="mt-2 w-40 border-ink border-b bg-transparent py-2"
          />
        </div>
        <button type="submit" className="label border border-ink px-5 py-3 hover:border-vermilion hover:text-vermilion">
          Find bags
        </button>
      </form>
    </search>
  )
}

function Choice({ name, label, children }: { name: string; label: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={name} className="label block">
        {label}
      </label>
      <select id={name} name={name} className="mt-2 max-w-full border-ink border-b bg-paper py-2.5">
        {children}
      </select>
    </div>
  )
}
