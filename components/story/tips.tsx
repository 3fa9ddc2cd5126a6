import type { ReactNode } from 'react'

/** Advice as a list; each item opens with a bold lead. */
export function Tips({ children }: { children: ReactNode }) {
  return (
    <div role="list" className="my-8 border-hairline border-t">
      {children}
    </div>
  )
}

export function Tip({ lead, children }: { lead: string; children: ReactNode }) {
  return (
    <div role="listitem" className="border-hairline border-b py-4 [&_p]:m-0">
      <strong className="block font-semibold">{lead}</strong>
      {children}
    </div>
  )
}
