import { xlsxOf } from './sheet-file'
import { stationFrontSheets } from './station-front'

/** The community's one spreadsheet (004), as the secretary kept it before. */
export const stationSheet = 'station-front.xlsx'

/** A file that lies ready beside a phone, for a story in which somebody brings one. */
export async function fromDrawer(file: string): Promise<Uint8Array | undefined> {
  return file === stationSheet ? xlsxOf(stationFrontSheets()) : undefined
}
