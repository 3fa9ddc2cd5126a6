import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PartAlone, PartsPage } from '@/components/site/parts-page'
import { env } from '@/lib/env'
import { oneOf, type Query } from '@/lib/query'
import { findState, listRooms, unshown } from './rooms'

type Props = { searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Parts', robots: { index: false, follow: false } }
export const dynamic = 'force-dynamic'

/** Components in their states, all of them or the one that is named. proxy.ts answers 404 before this page where previews are not allowed. */
export default async function Page({ searchParams }: Props) {
  if (!env.preview) notFound()
  const rooms = await listRooms()
  const found = findState(rooms, oneOf(await searchParams, 'only'))
  return found ? <PartAlone {...found} /> : <PartsPage rooms={rooms} unshown={unshown} />
}
