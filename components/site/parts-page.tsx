import { Fragment, type ReactNode } from 'react'
import { toSlug } from '@/lib/slug'

/** A component as it is shown to whoever works on it. */
export type Part = {
  /** What it is for, in a line. */
  readonly purpose: string
  readonly layout: keyof typeof layouts
  /** By what tells each from the others. */
  readonly states: Readonly<Record<string, ReactNode>>
}

/** The parts of a folder of components/, by the names of the components. */
export type Room = { readonly name: string; readonly parts: Readonly<Record<string, Part>> }

/**
 * Where the states of a part stand: in the column of /parts, or across it; or each at an address of its own, because its anchors may
 * stand once a page (`alone`), or because it is all of a page (`page`).
 */
const layouts = { column: 'page', wide: '', alone: undefined, page: undefined } as const

/** What names a state in an address. */
export const stateKey = (part: string, state: string) => toSlug(`${part} ${state}`)

const addressOf = (part: string, state: string) => `/parts?only=${stateKey(part, state)}`

type PartsPageProps = {
  rooms: readonly Room[]
  /** Components that are not shown, and why. */
  unshown: Readonly<Record<string, string>>
}

/** Every component in its states, by the folder in which it lies. */
export function PartsPage({ rooms, unshown }: PartsPageProps) {
  return (
    <div className="pt-10 md:pt-16">
      <div className="page">
        <h1 className="font-display text-title">Parts</h1>
        <p className="mt-6 max-w-[36rem] text-dek">
          Every component of the magazine in its states, on content that is published. Readers do not see this page.
        </p>
        <nav aria-label="Parts" className="mt-12 grid gap-x-12 gap-y-8 border-hairline border-t pt-3 md:grid-cols-2 xl:grid-cols-4">
          {rooms.map(({ name, parts }) => (
            <div key={name}>
              <p className="font-display text-second">{name}</p>
              <ul className="label mt-2">
                {Object.keys(parts).map((part) => (
                  <li key={part}>
                    <a className="quiet-link inline-block py-0.75" href={`#${part}`}>
                      {part}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
      </div>
      {rooms.map(({ name, parts }) => (
        <Fragment key={name}>
          <div className="mt-24">
            <div className="graticule border-hairline border-t" />
            <h2 className="page pt-3 font-display text-lead">{name}</h2>
          </div>
          {Object.entries(parts).map(([part, shown]) => (
            <PartSection key={part} name={part} part={shown} />
          ))}
        </Fragment>
      ))}
      <div className="page mt-24">
        <h2 className="border-hairline border-t pt-3 font-display text-lead">Not shown</h2>
        <dl className="mt-6 max-w-measure text-small">
          {Object.entries(unshown).map(([name, reason]) => (
            <div key={name} className="border-hairline border-t py-2">
              <dt className="label">{name}</dt>
              <dd>{reason}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  )
}

function PartSection({ name, part: { purpose, layout, states } }: { name: string; part: Part }) {
  const frame = layouts[layout]
  return (
    <section id={name} className="mt-14 scroll-mt-6">
      <div className="page">
        <div className="grid gap-x-12 gap-y-2 border-hairline border-t pt-3 md:grid-cols-[18rem_1fr] md:items-baseline">
          <h3 className="font-display text-second">{name}</h3>
          <p className="max-w-measure text-small">{purpose}</p>
        </div>
        {frame === undefined ? <StateLinks name={name} states={Object.keys(states)} /> : null}
      </div>
      {frame === undefined
        ? null
        : Object.entries(states).map(([state, shown]) => (
            <div key={state} className="mt-8">
              <p className="page label text-vermilion">{state}</p>
              <div className={`mt-3 ${frame}`}>{shown}</div>
            </div>
          ))}
    </section>
  )
}

function StateLinks({ name, states }: { name: string; states: readonly string[] }) {
  return (
    <ul className="label mt-4 flex flex-wrap gap-x-8">
      {states.map((state) => (
        <li key={state}>
          <a className="link inline-block py-1" href={addressOf(name, state)}>
            {state}
          </a>
        </li>
      ))}
    </ul>
  )
}

type PartAloneProps = { name: string; state: string; part: Part }

/** One state of a component, as the only thing on a page. */
export function PartAlone({ name, state, part: { layout, states } }: PartAloneProps) {
  return (
    <>
      {layout === 'page' ? null : (
        <div className="page pt-10 pb-10">
          <p className="label text-vermilion">
            <a className="quiet-link inline-block py-1" href={`/parts#${name}`}>
              Parts
            </a>
          </p>
          <h1 className="mt-3 font-display text-second">
            {name}: {state}
          </h1>
        </div>
      )}
      {states[state]}
    </>
  )
}
