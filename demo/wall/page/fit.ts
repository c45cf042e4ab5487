const phone = { width: 375, tallest: 740, shortest: 560 }
const gap = 24
/** Narrower than this for each phone, and one phone at a time is shown. */
const smallestScale = 0.62

/** Sizes the phones to the window: all side by side while they can be read, else one at a time. */
export function fitWall(count: number): void {
  const fit = () => {
    const { clientWidth, clientHeight } = document.documentElement
    const room = (clientWidth - (count + 1) * gap) / count
    const oneByOne = room / phone.width < smallestScale
    const scale = Math.min(1, (oneByOne ? clientWidth - 2 * gap : room) / phone.width)
    const spare = clientHeight - (document.body.offsetHeight - wallHeight())
    const height = Math.max(phone.shortest, Math.min(phone.tallest, spare / scale))
    const { style, classList } = document.documentElement
    classList.toggle('one-by-one', oneByOne)
    style.setProperty('--scale', String(scale))
    style.setProperty('--height', `${Math.floor(height)}px`)
  }
  const wallHeight = () => document.querySelector<HTMLElement>('.body')!.offsetHeight
  fit()
  window.addEventListener('resize', fit)
}
