import { drawPoster, drawAvatar } from '/work/main/scripts/demo/posters.ts'
import sharp from 'sharp'
const m = async (n, f, k=3) => { const c=process.cpuUsage(); const t=performance.now(); for (let i=0;i<k;i++) await f(i); const d=process.cpuUsage(c); console.log(n, 'cpu', Math.round((d.user+d.system)/1000/k), 'wall', Math.round((performance.now()-t)/k)) }
const p = await drawPoster({seedKey:'acm-sprint',category:'tech'})
await m('poster draw', (i)=>drawPoster({seedKey:'x'+i,category:'tech'}))
await m('avatar draw', (i)=>drawAvatar({seedKey:'x'+i}))
await m('main webp84', ()=>sharp(p).resize({width:1600,height:2000,fit:'inside',withoutEnlargement:true}).webp({quality:84}).toBuffer())
for (const w of [320,640,1080]) await m('webp '+w, ()=>sharp(p).resize({width:w}).webp({quality:78}).toBuffer())
await m('blur', ()=>sharp(p).resize(16).webp({quality:40}).toBuffer())
await m('main webp84 effort2', ()=>sharp(p).webp({quality:84,effort:2}).toBuffer())
await m('main webp84 effort0', ()=>sharp(p).webp({quality:84,effort:0}).toBuffer())
const a = await drawAvatar({seedKey:'x'}); for (const w of [320,512]) await m('avatar webp '+w, ()=>sharp(a).resize({width:w}).webp({quality:78}).toBuffer())
