/** Browsers know `role`, WeChat knows `aria-role`: one name in the source, the right one in each build. */
const roleForBrowsers = () => {
  const rename = ({ node: { name } }) => {
    if (name.name === 'ariaRole') name.name = 'role'
  }
  return { visitor: { JSXAttribute: rename } }
}

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
  plugins: process.env.TARO_ENV === 'h5' ? [roleForBrowsers] : []
}
