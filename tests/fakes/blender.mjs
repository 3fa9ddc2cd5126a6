#!/usr/bin/env node
/** Stands in for Blender: `FAKE_BLENDER` says whether it draws a plain picture, fails as a script would, or ends without one. */
import { readFileSync } from 'node:fs'
import sharp from 'sharp'

const job = process.argv.at(-1) ?? ''
if (job !== '--version') {
  const { out, measure, width, height } = JSON.parse(readFileSync(job, 'utf8'))
  const plain = { width, height, channels: 4, background: '#4f86b8' }
  if (process.env.FAKE_BLENDER !== 'fails') console.log('SCALE 4.5678')
  if (process.env.FAKE_BLENDER === 'draws' && !measure) await sharp({ create: plain }).png().toFile(out)
  if (process.env.FAKE_BLENDER === 'fails') {
    console.log('STUDIO lock.py:12: ValueError: a lock needs a plate')
    process.exit(1)
  }
}
