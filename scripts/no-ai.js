// Stands in for @cloudbase/ai in the function bundles; nothing here is ever called.
module.exports = {}
