export default defineAppConfig({
  pages: [
    'resident/home/index',
    'resident/mine/index',
    'resident/join/index',
    'resident/family/index',
    'resident/move/index',
    'resident/declare/index',
    'resident/declaration/index',
    'resident/health/index',
    'resident/tenants/index'
  ],
  subPackages: [
    { root: 'gate', pages: ['post/index'] },
    { root: 'grid', pages: ['today/index', 'task/index', 'lent/index', 'declaring/index'] },
    { root: 'desk', pages: ['today/index', 'find/index', 'staff/index', 'import/index', 'rules/index'] }
  ],
  lazyCodeLoading: 'requiredComponents',
  // Taro's router hides the page below only after its slide: who goes back sooner is left with a blank page.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '邻哨',
    navigationBarTextStyle: '@barText' as 'black',
    backgroundColor: '@paper',
    backgroundTextStyle: '@pullText' as 'dark'
  },
  tabBar: {
    color: '@tabText',
    selectedColor: '@tabChosen',
    backgroundColor: '@card',
    borderStyle: '@tabBorder' as 'white',
    list: [
      {
        pagePath: 'resident/home/index',
        text: '首页',
        iconPath: 'ui/tabs/home.png',
        selectedIconPath: 'ui/tabs/home-on.png'
      },
      {
        pagePath: 'resident/mine/index',
        text: '我的',
        iconPath: 'ui/tabs/mine.png',
        selectedIconPath: 'ui/tabs/mine-on.png'
      }
    ]
  }
})
