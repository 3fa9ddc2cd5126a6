/** No component is forgotten: each that components/ exports is shown on /parts in its own room, or named with the reason why it is not. */
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Children, type ComponentType, isValidElement, type ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { stateKey } from '@/components/site/parts-page'
import type { Picture, Section, Story } from '@/lib/types'
import { listRooms, unshown } from './rooms'

// Every picture as if the build had prepared it in every use: a unit test runs before there is a build.
vi.mock('@/lib/images/find', () => {
  const crop = { width: 4, height: 3, avif: [], webp: [], plain: [{ src: '/media/a.jpg', width: 4 }] }
  const renditions = { figure: crop, cutout: crop, card: crop, tall: crop, wide: crop }
  const prepare = (picture: Picture) => ({ ...picture, renditions })
  return {
    findPictures: ({ pictures, coverPicture }: Story) => ({
      pictures: pictures.map(prepare),
      opening: pictures.map(prepare).find(({ name }) => name === coverPicture),
    }),
    findSectionPicture: ({ picture }: Section) => picture && prepare(picture),
  }
})

/** What a room exports by a name in PascalCase: components. */
async function componentsOf(room: string): Promise<Readonly<Record<string, ComponentType>>> {
  const files = readdirSync(join('components', room), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
  const modules: readonly Record<string, unknown>[] = await Promise.all(files.map((file) => import(resolve('components', room, file))))
  const exported = modules.flatMap((module) => Object.entries(module)).filter(([name]) => /^[A-Z][a-z]/.test(name))
  return Object.fromEntries(exported) as Record<string, ComponentType>
}

/** Whether an element of a component stands somewhere in what is shown. */
const holds = (shown: ReactNode, component: unknown): boolean =>
  Children.toArray(shown).some(
    (child) => isValidElement<Record<string, ReactNode>>(child) && (child.type === component || holds(child.props.children, component)),
  )

const rooms = await listRooms()
const folders = readdirSync('components', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []))

test('every room of components/ is shown', () => {
  expect(rooms.map(({ name }) => name).toSorted()).toEqual(folders.toSorted())
})

test.each(rooms)('every component of $name is shown, or named with the reason why it is not', async ({ name, parts }) => {
  const components = await componentsOf(name)
  const missing = Object.keys(components).filter((component) => !Object.hasOwn(unshown, component))
  expect(Object.keys(parts).toSorted()).toEqual(missing.toSorted())
  for (const [part, { states }] of Object.entries(parts))
    expect([part, Object.values(states).some((state) => holds(state, components[part]))]).toEqual([part, true])
})

test('no reason outlives its component', async () => {
  const all = await Promise.all(folders.map(componentsOf))
  expect(Object.keys(Object.assign({}, ...all))).toEqual(expect.arrayContaining(Object.keys(unshown)))
})

test('every state has an address of its own', () => {
  const keys = rooms.flatMap(({ parts }) =>
    Object.entries(parts).flatMap(([part, { states }]) => Object.keys(states).map((state) => stateKey(part, state))),
  )
  expect(new Set(keys).size).toBe(keys.length)
})
