import { dirname, join } from 'node:path'
import ts from 'typescript'

/** What the typings say about one option. `types` are the answers `typeof` may give; empty means any. */
export interface OptionShape {
  readonly required: boolean
  readonly types: readonly string[]
}

/** What the typings say about one name on `wx`. */
export interface ApiShape {
  readonly isFunction: boolean
  /** answers through success, fail and complete, or a promise when none of them is given */
  readonly answersLater: boolean
  /** options by name, where the function takes an object of them */
  readonly options?: ReadonlyMap<string, OptionShape>
  /** nothing may be left out altogether */
  readonly needsOptions: boolean
}

const callbacks = ['success', 'fail', 'complete']
let surface: ReadonlyMap<string, ApiShape> | undefined

/**
 * Every name `wx` has, from Tencent's own typings (`miniprogram-api-typings`): `navigateTo`, `cloud.init` and so
 * on. Read once per process, about a second.
 */
export function wxSurface(): ReadonlyMap<string, ApiShape> {
  surface ??= readTypings()
  return surface
}

function readTypings(): ReadonlyMap<string, ApiShape> {
  const entry = join(dirname(require.resolve('miniprogram-api-typings/package.json')), 'types/index.d.ts')
  const program = ts.createProgram([entry], { lib: ['lib.es2020.d.ts'], types: [], skipLibCheck: true })
  const checker = program.getTypeChecker()
  const interfaces = program.getSourceFiles().flatMap((file) => interfacesIn(file))
  const shapes = new Map<string, ApiShape>()
  for (const [name, prefix] of [
    ['Wx', ''],
    ['WxCloud', 'cloud.']
  ] as const) {
    const declaration = interfaces.find((one) => one.name.text === name)
    if (!declaration) throw new Error(`the typings no longer declare ${name}`)
    for (const member of checker.getTypeAtLocation(declaration).getProperties())
      shapes.set(`${prefix}${member.name}`, shapeOf(checker, member, declaration))
  }
  return shapes
}

function interfacesIn(node: ts.Node): ts.InterfaceDeclaration[] {
  const found: ts.InterfaceDeclaration[] = []
  node.forEachChild((child) => {
    if (ts.isInterfaceDeclaration(child)) found.push(child)
    else if (ts.isModuleDeclaration(child) || ts.isModuleBlock(child)) found.push(...interfacesIn(child))
  })
  return found
}

function shapeOf(checker: ts.TypeChecker, member: ts.Symbol, at: ts.Node): ApiShape {
  const signatures = checker.getTypeOfSymbolAtLocation(member, at).getCallSignatures()
  const firsts = signatures.map(({ parameters: [first] }) => first)
  const isFunction = signatures.length > 0
  const returnsPromise = signatures.some((one) => one.getReturnType().symbol?.name === 'Promise')
  const lists = firsts.map((first) => (first ? optionsOf(checker, first, at) : undefined))
  const known = lists.filter((list) => list !== undefined)
  // An option is required when every way to call the function requires it.
  const options = new Map<string, OptionShape>()
  for (const [name, shape] of known.flatMap((list) => [...list]))
    options.set(name, { ...shape, required: known.every((list) => list.get(name)?.required) })
  const answersLater = returnsPromise || options.has('success')
  if (answersLater) callbacks.forEach((name) => options.set(name, { required: false, types: ['function'] }))
  return {
    isFunction,
    answersLater,
    needsOptions: firsts.length > 0 && firsts.every((first) => first !== undefined && !isOptional(first)),
    ...(answersLater || known.length > 0 ? { options } : {})
  }
}

/** The options of a parameter that takes an object of them; undefined for strings, functions and the like. */
function optionsOf(checker: ts.TypeChecker, parameter: ts.Symbol, at: ts.Node) {
  const type = checker.getApparentType(
    checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(parameter, at))
  )
  const takesOptions = typeNames(type).join() === 'object' && !checker.getIndexInfosOfType(type).length
  if (!takesOptions) return undefined
  return new Map(
    type.getProperties().map((property) => {
      const types = typeNames(checker.getTypeOfSymbolAtLocation(property, at))
      return [property.name, { required: !(property.flags & ts.SymbolFlags.Optional), types }] as const
    })
  )
}

function isOptional(parameter: ts.Symbol): boolean {
  const declaration = parameter.valueDeclaration
  return declaration !== undefined && ts.isParameter(declaration) && declaration.questionToken !== undefined
}

/** The answers `typeof` may give for a type; none when it may be anything. */
function typeNames(type: ts.Type): string[] {
  const parts = (type.isUnion() ? type.types : [type]).filter(
    ({ flags }) => !(flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null))
  )
  const names = parts.map((part) => {
    if (part.flags & ts.TypeFlags.StringLike) return 'string'
    if (part.flags & ts.TypeFlags.NumberLike) return 'number'
    if (part.flags & ts.TypeFlags.BooleanLike) return 'boolean'
    if (part.getCallSignatures().length > 0) return 'function'
    return part.flags & ts.TypeFlags.Object ? 'object' : 'anything'
  })
  return names.includes('anything') ? [] : [...new Set(names)]
}
