import { FieldProblem, FormField, problemId } from '@/components/ui/form-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { sizeOfThing } from '@/lib/fit/names'
import { type Asked, sides } from '@/lib/fit/question'
import type { Bag, PocketObject } from '@/lib/types'

type FitFormProps = Pick<Asked, 'typed' | 'problems'> & {
  /** Bags to choose from, each with what its line says. */
  bags: readonly { readonly bag: Bag; readonly line: string }[]
  objects: readonly PocketObject[]
}

const groups = { flat: 'Flat things', box: 'Boxes', disc: 'Round things' } as const satisfies Record<PocketObject['shape'], string>

/** A bag or its three sides, and what shall go in. A plain GET form: the address it makes is the question. */
export function FitForm({ typed, problems, bags, objects }: FitFormProps) {
  return (
    <form action="/fit" method="get" noValidate data-fit className="mt-12 border-hairline border-t pt-8">
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
        <div>
          <label htmlFor="bag" className="label block">
            A bag from the catalogue
          </label>
          <FieldProblem of="bag">{problems.bag}</FieldProblem>
          <select
            id="bag"
            name="bag"
            defaultValue={bags.some(({ bag }) => bag.slug === typed.bag) ? typed.bag : ''}
            aria-invalid={problems.bag ? true : undefined}
            aria-describedby={problems.bag ? problemId('bag') : undefined}
            className="mt-2 w-full border-ink border-b bg-paper py-2 text-dek text-ink"
          >
            <option value="">None: I type the sides</option>
            {bags.map(({ bag, line }) => (
              <option key={bag.slug} value={bag.slug}>
                {line}
              </option>
            ))}
          </select>
        </div>
        <fieldset>
          <legend className="label">Or the sides of one, in millimetres</legend>
          <div className="mt-4 grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] items-end gap-6">
            {sides.map((side) => (
              <FormField
                key={side}
                name={side}
                label={`${side[0]?.toUpperCase()}${side.slice(1)}`}
                problem={problems[side]}
                inputMode="decimal"
                autoComplete="off"
                maxLength={40}
                defaultValue={typed[side]}
                className="text-dek lining-nums"
              />
            ))}
          </div>
          <FieldProblem of="measured">{problems.measured}</FieldProblem>
          <p className="label mt-4 flex flex-wrap gap-x-6">
            {(['inside', 'outside'] as const).map((where) => (
              <label key={where} className="flex min-h-6 items-center gap-2">
                <input
                  type="radio"
                  name="measured"
                  value={where}
                  defaultChecked={where === 'outside' ? typed.measured === 'outside' : typed.measured !== 'outside'}
                  className="accent-vermilion"
                />
                measured {where}
              </label>
            ))}
          </p>
        </fieldset>
      </div>
      <fieldset className="mt-10" aria-describedby={problems.object ? problemId('object') : undefined}>
        <legend className="label">What shall go in: one thing, or up to six together</legend>
        <FieldProblem of="object">{problems.object}</FieldProblem>
        <div className="mt-4 grid gap-x-16 gap-y-6 lg:grid-cols-3">
          {(Object.keys(groups) as PocketObject['shape'][]).map((shape) => (
            <div key={shape}>
              <p className="label border-hairline border-b pb-2 text-vermilion">{groups[shape]}</p>
              <ul>
                {objects
                  .filter((object) => object.shape === shape)
                  .map((object) => (
                    <li key={object.slug}>
                      <label className="flex gap-3 py-1.5 text-small">
                        <input
                          type="checkbox"
                          name="object"
                          value={object.slug}
                          defaultChecked={typed.objects.includes(object.slug)}
                          className="mt-1 size-4 flex-none accent-vermilion"
                        />
                        <span>
                          {object.name} <span className="label block text-quiet">{sizeOfThing(object)}</span>
                        </span>
                      </label>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </div>
      </fieldset>
      <div className="mt-8">
        <SubmitButton>Will it fit?</SubmitButton>
      </div>
    </form>
  )
}
