import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createCanvas, Path2D } from '@napi-rs/canvas'

/** WeChat's tab bar takes bitmaps only, 81 × 81 px at most 40 kB, so the two drawings of `src/ui/icon` become PNG. */
const strokes = {
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  mine: 'M12 4a4 4 0 100 8 4 4 0 000-8M4 20c1.5-4 5-5.5 8-5.5s6.5 1.5 8 5.5'
}
const colours = { '': '#55606F', '-on': '#1F57B0' }
const folder = path.join(__dirname, '..', 'src', 'ui', 'tabs')

mkdirSync(folder, { recursive: true })
for (const [name, stroke] of Object.entries(strokes)) {
  for (const [suffix, colour] of Object.entries(colours)) {
    const canvas = createCanvas(81, 81)
    const pen = canvas.getContext('2d')
    pen.scale(81 / 24, 81 / 24)
    pen.strokeStyle = colour
    pen.lineWidth = 1.7
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    pen.stroke(new Path2D(stroke))
    writeFileSync(path.join(folder, `${name}${suffix}.png`), canvas.toBuffer('image/png'))
  }
}
