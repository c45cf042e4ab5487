import data from 'china-area-data/v5/data.json'
import type { Option } from '../ui/choices'

/** GB/T 2260 codes and names, by the code of what they belong to; the whole country is '86'. */
const areas = data as Readonly<Record<string, Readonly<Record<string, string>>>>
const country = '86'

/** Levels that exist in the code and in nobody's speech: a person says 北京 丰台, never 北京 市辖区 丰台. */
const unspoken = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/

/** 内蒙古 and 香港, as people say them. */
const formal = /(壮族|回族|维吾尔)?自治区$|特别行政区$/

/** What can be chosen below a region, `null` for the provinces; empty below a district. */
export function regionsBelow(code: string | null): Option[] {
  return (
    Object.entries(areas[code ?? country] ?? {})
      // Streets have nine digits; a declaration goes down to the district.
      .filter(([below]) => below.length === 6)
      .flatMap(([below, name]) => {
        if (!unspoken.test(name)) return [{ id: below, label: name.replace(formal, '') }]
        return regionsBelow(below)
      })
  )
}

/** `北京市丰台区` for the steps that were tapped. */
export function regionName(path: readonly Option[]): string {
  return path.map(({ label }) => label).join('')
}
