/// <reference types="@tarojs/taro" />

declare module '*.scss'
declare module '*.png'

declare namespace NodeJS {
  interface ProcessEnv {
    readonly TARO_ENV: 'weapp' | 'h5'
    /** the CloudBase environment the mini-program talks to; empty takes the account's first one */
    readonly TARO_APP_CLOUD_ENV: string
  }
}
