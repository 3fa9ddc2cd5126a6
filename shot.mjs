import { chromium } from '@playwright/test'
import { createRequire } from 'module'
const sharp = createRequire('/work/main/')('sharp')
const [,, out, ...specs] = process.argv
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] })
const shots=[]
for (const spec of specs) { // path|width|scheme|height|scale
  const [path,w='1440',scheme='light',h='2000',scale='']=spec.split('|')
  const p = await b.newPage({ viewport:{width:+w,height:Math.min(+h,1200)}, colorScheme: scheme })
  if(scale) await p.addInitScript(s=>localStorage.setItem('scale',JSON.stringify({[`${screen.width}x${screen.height}@${devicePixelRatio}`]:+s})),scale)
  await p.goto('http://localhost:3130'+path,{waitUntil:'networkidle'})
  const buf = await p.screenshot({ fullPage:true })
  const m = await sharp(buf).metadata()
  shots.push(await sharp(buf).extract({left:0,top:0,width:m.width,height:Math.min(m.height,+h)}).png().toBuffer())
  await p.close()
}
await b.close()
const metas = await Promise.all(shots.map(s=>sharp(s).metadata()))
const W = metas.reduce((s,m)=>s+m.width+20,0), H=Math.max(...metas.map(m=>m.height))
let x=0; const comp=shots.map((input,i)=>{const r={input,left:x,top:0};x+=metas[i].width+20;return r})
await sharp({create:{width:W,height:H,channels:3,background:'#888'}}).composite(comp).png().toFile(out)
