/** Red, green, blue to 255, then how much of it covers what lies below, to 1. */
export type Colour = readonly [number, number, number, number]

const sheet = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!

/** What a CSS colour comes to, however it is written. */
export function colourOf(css: string): Colour {
  sheet.clearRect(0, 0, 1, 1)
  sheet.fillStyle = css
  sheet.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = sheet.getImageData(0, 0, 1, 1).data
  return [red, green, blue, alpha / 255]
}

export function over(top: Colour, below: Colour): Colour {
  const mix = (part: 0 | 1 | 2) => top[part] * top[3] + below[part] * (1 - top[3])
  return [mix(0), mix(1), mix(2), 1]
}

/** What lies behind an element's text. */
export function behind(element: Element | null): Colour {
  if (!element) return [255, 255, 255, 1]
  const own = colourOf(getComputedStyle(element).backgroundColor)
  return own[3] === 1 ? own : over(own, behind(element.parentElement))
}

/** WCAG 2 contrast, 1 to 21. */
export function contrastOf(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [brightness(one), brightness(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function brightness([red, green, blue]: Colour): number {
  const linear = (part: number) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
