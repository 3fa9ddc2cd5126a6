/** JSON-LD (schema.org) for stories, lists and the way back. */
import { absolute, site } from '../site.ts'
import type { Bag, Named, Story } from '../types.ts'
import { changedAt } from './times.ts'

/** JSON for a script element: "<" is escaped, so "</script>" in a headline stays text. */
export function toJsonLd(data: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')
}

const publisher = { '@type': 'Organization', name: site.name, url: absolute('/') }

/** The magazine, and how it is searched (schema.org SearchAction). */
export const websiteData = {
  '@type': 'WebSite',
  name: site.name,
  url: absolute('/'),
  inLanguage: site.language,
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absolute('/search')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
}

/** A story: NewsArticle for a note and for what is noted, Article for the rest. The desk signs it as an organisation, which it is. */
export function articleData(story: Story, desk: Named) {
  return {
    '@type': story.format === 'note' || story.format === 'noted' ? 'NewsArticle' : 'Article',
    headline: story.title,
    description: story.dek,
    datePublished: story.publishedAt,
    dateModified: changedAt(story).toISOString(),
    author: { '@type': 'Organization', name: desk.name, url: absolute(`/desks/${desk.slug}`) },
    publisher,
    mainEntityOfPage: absolute(`/stories/${story.slug}`),
    image: absolute(`/stories/${story.slug}/card.png`),
    wordCount: story.words,
    inLanguage: site.language,
  }
}

/** The way back: names with paths, outermost first. */
export function breadcrumbData(steps: readonly { name: string; path: string }[]) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, at) => ({ '@type': 'ListItem', position: at + 1, name, item: absolute(path) })),
  }
}

/** Files of open data, as one set (schema.org Dataset). */
export function datasetData(name: string, description: string, licence: string, files: readonly { path: string; type: string }[]) {
  return {
    '@type': 'Dataset',
    name,
    description,
    license: licence,
    creator: publisher,
    url: absolute('/data'),
    distribution: files.map(({ path, type }) => ({ '@type': 'DataDownload', contentUrl: absolute(path), encodingFormat: type })),
  }
}

/** A list of pages, such as stories, in its order. */
export function itemListData(pages: readonly { name: string; path: string }[]) {
  return {
    '@type': 'ItemList',
    itemListElement: pages.map(({ name, path }, at) => ({ '@type': 'ListItem', position: at + 1, url: absolute(path), name })),
  }
}

/** A length in millimetres (UN/CEFACT MMT). */
const millimetres = (value: number) => ({ '@type': 'QuantitativeValue', value, unitCode: 'MMT' })

/**
 * A bag as a Product, only where maker, material and all three sides are known. Never an Offer: a noted price is what
 * somebody saw once, and nothing is sold here.
 */
export function productData({ slug, name, width, height, depth, materials }: Bag, maker: string | undefined) {
  if (!maker || !materials || !width || !height || !depth) return undefined
  return {
    '@type': 'Product',
    name,
    url: absolute(`/bags/${slug}`),
    brand: { '@type': 'Brand', name: maker },
    material: materials,
    width: millimetres(width),
    height: millimetres(height),
    depth: millimetres(depth),
  }
}
