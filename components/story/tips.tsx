import type { ReactNode } from 'react'

/** Advice as a list; each item opens with a bold lead. */
export function Tips({ children }: { children: ReactNode }) {
  return <ul className="my-8! list-none! border-hairline border-t p-0!">{children}</ul>
}

export function Tip({ lead, children }: { lead: string; children: ReactNode }) {
  return (
    <li className="border-hairline border-b py-4 [&_p]:m-0">
      <strong className="block font-semibold">{lead}</strong>
      {children}
    </li>
  )
}
