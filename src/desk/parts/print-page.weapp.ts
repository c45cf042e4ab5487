export const printPage = undefined
