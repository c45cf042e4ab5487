import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

/** Packages that ship newer syntax than the oldest phone we support reads. */
const shippedTooNew = (file: string) => /node_modules\/(@noble|zod)\//.test(file)
/** An include list is an allow-list, so our own contract has to be named beside them. */
const ourContract = (file: string) => file.startsWith(path.resolve(__dirname, '..', 'domain'))

export default defineConfig<'webpack5'>({
  projectName: 'linshao',
  date: '2020-02-10',
  // Sizes are plain CSS pixels on every target: text keeps the size the person chose instead of growing with
  // the width of the phone, and the desk's pages need no scale of their own.
  designWidth: 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: [path.resolve(__dirname, 'spoken.ts')],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  env: { TARO_APP_CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? '') },
  mini: {
    optimizeMainPackage: { enable: true },
    compile: { include: [shippedTooNew, ourContract] },
    // Each part styles its own classes, so the order of the sheets says nothing.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: false }, cssModules: { enable: false } }
  },
  h5: {
    publicPath: './',
    router: { mode: 'hash' },
    compile: { include: [shippedTooNew, ourContract] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css'
    },
    // Without this every page carries its own copy of the SDK and of what the pages share.
    webpackChain(chain) {
      chain.optimization.splitChunks({
        chunks: 'all',
        maxAsyncRequests: 30,
        maxInitialRequests: 30,
        cacheGroups: {
          // By the very set of pages that share it, so that home does not wait for what only the desk needs.
          shared: { minChunks: 2, minSize: 6000, reuseExistingChunk: true },
          // Several pages share it, and none of them is the first.
          declaring: {
            name: 'declaring',
            test: /[\\/](src[\\/]declaring|china-area-data)[\\/]|[\\/]domain[\\/]copy[\\/]declaring/,
            priority: 1,
            enforce: true
          }
        }
      })
    },
    postcss: { pxtransform: { enable: false }, autoprefixer: { enable: true }, cssModules: { enable: false } }
  }
})
