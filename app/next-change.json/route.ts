import { loadNextChange } from '@/lib/page-data/next-change'

export const dynamic = 'force-dynamic'

export const GET = () => Response.json(loadNextChange())
