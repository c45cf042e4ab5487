/**
 * Imported for its effect: makes the SDK believe it runs inside a cloud function. Outside one it first asks a
 * metadata service that is not there, 56 ms a call.
 */
process.env['TENCENTCLOUD_RUNENV'] ??= 'SCF'
process.env['SCF_NAMESPACE'] ??= 'local'
process.env['TENCENTCLOUD_REGION'] ??= 'ap-shanghai'
