import news from '../news.json'
export default defineEventHandler(() => news)
